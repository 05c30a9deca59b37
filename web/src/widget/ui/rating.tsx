import { useSignal } from '@preact/signals';
import type { PublicChat } from '#domain/contract/visitor.ts';
import { LOW_MARK } from '#domain/rating-rules.ts';
import type { Widget } from './context.ts';
import './pill.css';
import './rating.css';

/** The marks of each way to give one, and up to which of them words are asked for. */
const SCORES = { stars: [1, 2, 3, 4, 5], thumbs: [1, 5] };
const WORDS_UP_TO = { always: 5, low: LOW_MARK, never: 0 };

const THUMB = 'M7 11l4-8c1.7 0 2.6 1.2 2.3 2.8L12.7 9H19a2 2 0 0 1 2 2.4l-1.2 7A2 2 0 0 1 17.8 20H7zM7 11H3v9h4';

/** The visitor's rating of a closed chat: a click saves it, a comment may follow, and both may be changed. */
export function RatingForm({ widget, chat }: { widget: Widget; chat: PublicChat }) {
  const { text, conversation } = widget;
  const comment = useSignal('');
  const problem = useSignal<string | null>(null);
  const saved = useSignal(false);
  const score = chat.rating;
  const {
    ask,
    scale,
    comment: asksWords,
  } = conversation.company.value?.rating ?? {
    ask: text.rating.ask,
    scale: 'stars',
    comment: 'always',
  };
  const isStars = scale === 'stars';

  const rate = async (value: number, words: string | null) => {
    const rated = await conversation.rate(chat.chatId, value, words);
    problem.value = rated.ok ? null : rated.text || text.rating.failed;
    saved.value = rated.ok;
  };

  return (
    <section class="rating" aria-label={ask}>
      <fieldset>
        <legend>{ask}</legend>
        {SCORES[scale].map((value) => (
          <label key={value} class={score !== null && (isStars ? value <= score : value === score) ? 'on' : ''}>
            <input
              type="radio"
              name="score"
              value={value}
              checked={value === score}
              aria-label={isStars ? text.rating.mark(value) : value === 5 ? text.rating.good : text.rating.bad}
              onChange={() => void rate(value, null)}
            />
            <svg viewBox="0 0 24 24" aria-hidden="true">
              {isStars ? (
                <path d="M12 2.8l2.8 5.9 6.4.8-4.7 4.4 1.2 6.4-5.7-3.1-5.7 3.1 1.2-6.4L2.8 9.5l6.4-.8z" />
              ) : (
                <path d={THUMB} transform={value === 5 ? undefined : 'rotate(180 12 12)'} />
              )}
            </svg>
          </label>
        ))}
      </fieldset>
      {score !== null && score <= WORDS_UP_TO[asksWords] && (
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
