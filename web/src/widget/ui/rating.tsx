import { useSignal } from '@preact/signals';
import type { PublicChat } from '#domain/contract/visitor.ts';
import type { Widget } from './context.ts';
import './pill.css';
import './rating.css';

const SCORES = [1, 2, 3, 4, 5];

/** The visitor's rating of a closed chat: a click saves it, a comment may follow, and both may be changed. */
export function RatingForm({ widget, chat }: { widget: Widget; chat: PublicChat }) {
  const { text, conversation } = widget;
  const comment = useSignal('');
  const problem = useSignal<string | null>(null);
  const saved = useSignal(false);
  const score = chat.rating;

  const rate = async (value: number, words: string | null) => {
    const rated = await conversation.rate(chat.chatId, value, words);
    problem.value = rated.ok ? null : rated.text || text.rating.failed;
    saved.value = rated.ok;
  };

  return (
    <section class="rating" aria-label={text.rating.ask}>
      <fieldset>
        <legend>{text.rating.ask}</legend>
        {SCORES.map((value) => (
          <label key={value} class={score !== null && value <= score ? 'on' : ''}>
            <input
              type="radio"
              name="score"
              value={value}
              checked={value === score}
              aria-label={text.rating.mark(value)}
              onChange={() => void rate(value, null)}
            />
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M12 2.8l2.8 5.9 6.4.8-4.7 4.4 1.2 6.4-5.7-3.1-5.7 3.1 1.2-6.4L2.8 9.5l6.4-.8z" />
            </svg>
          </label>
        ))}
      </fieldset>
      {score !== null && (
        <div class="write">
          <textarea
            rows={1}
            maxLength={1000}
            aria-label={text.rating.comment}
            placeholder={text.rating.comment}
            value={comment.value}
            onInput={({ currentTarget }) => (comment.value = currentTarget.value)}
          />
          <button
            type="button"
            class="pill"
            disabled={comment.value.trim() === ''}
            onClick={() => void rate(score, comment.value.trim())}
          >
            {text.rating.sendComment}
          </button>
        </div>
      )}
      <p role="status" class={problem.value === null ? '' : 'over'}>
        {problem.value ?? (saved.value ? text.rating.thanks : '')}
      </p>
    </section>
  );
}
