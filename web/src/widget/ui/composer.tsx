import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { MESSAGE_MAX } from '#domain/contract/limits.ts';
import type { Widget } from './context.ts';
import './composer.css';
import './pill.css';

/** From so many remaining characters on, the visitor sees how many are left. */
const NEAR_END = 200;
const DRAFT = 'draft';

export function Composer({ widget }: { widget: Widget }) {
  const { text, conversation, attention, storage } = widget;
  const draft = useSignal(storage.getItem(DRAFT) ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const left = MESSAGE_MAX - draft.value.trim().length;

  const write = (value: string) => {
    draft.value = value;
    storage.setItem(DRAFT, conversation.hide(value));
    if (value.trim() !== '') conversation.typed();
  };
  const send = () => {
    if (left < 0 || draft.value.trim() === '') return;
    conversation.say(draft.value.trim());
    write('');
    field.current?.focus();
  };

  const opened = attention.opened.value;
  useEffect(() => {
    if (opened && document.hasFocus()) field.current?.focus();
  }, [opened]);

  // The field grows with its text up to the limit in the style sheet.
  useEffect(() => {
    const box = field.current;
    if (box === null) return;
    box.style.height = 'auto';
    box.style.height = `${box.scrollHeight + 2}px`;
  }, [draft.value]);

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {conversation.mayCall.value && (
        <button
          type="button"
          class="pill call"
          onClick={() => {
            conversation.callOperator(text.callOperator);
            // The button disappears after the call, and must not take the focus with it.
            field.current?.focus();
          }}
        >
          {text.callOperator}
        </button>
      )}
      <div class="write">
        <textarea
          ref={field}
          rows={1}
          aria-label={text.yourMessage}
          placeholder={text.yourMessage}
          aria-invalid={left < 0}
          aria-describedby="left"
          value={draft.value}
          onInput={({ currentTarget }) => write(currentTarget.value)}
          onKeyDown={(event) => {
            // With some input methods, Enter only confirms the characters being composed.
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <button type="submit" aria-label={text.send} disabled={left < 0 || left === MESSAGE_MAX}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M5 12h14M13 6l6 6-6 6" />
          </svg>
        </button>
      </div>
      <p id="left" role="status" class={left < 0 ? 'left over' : 'left'}>
        {left < 0 ? text.tooLong(-left) : left <= NEAR_END ? text.left(left) : ''}
      </p>
    </form>
  );
}
