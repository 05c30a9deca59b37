import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Widget } from './context.ts';
import './menu.css';

/** The actions other than writing a message. */
export function Menu({ widget }: { widget: Widget }) {
  const { text, contact, ending, conversation, panel } = widget;
  const opened = useSignal(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const hasPhone = conversation.transcript.value.chat?.hasPhone === true;
  const choose = (next: 'contact' | 'phone' | 'end') => {
    opened.value = false;
    contact.kept.value = false;
    panel.value = next;
  };
  return (
    <div
      class="menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !opened.value) return;
        event.stopPropagation();
        opened.value = false;
        toggle.current?.focus();
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) opened.value = false;
      }}
    >
      <button
        ref={toggle}
        type="button"
        class="icon"
        aria-label={text.menu}
        aria-expanded={opened.value}
        onClick={() => (opened.value = !opened.value)}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 5.5v.01M12 12v.01M12 18.5v.01" />
        </svg>
      </button>
      {opened.value && (
        // Safari does not focus a pressed button. Without this tabIndex the list would close before the press counts.
        <ul tabIndex={-1}>
          <li>
            <button type="button" onClick={() => choose(hasPhone ? 'phone' : 'contact')}>
              {hasPhone ? text.phone.change : text.phone.leave}
            </button>
          </li>
          <li>
            <button type="button" disabled={!ending.possible.value} onClick={() => choose('end')}>
              {text.end.open}
            </button>
          </li>
        </ul>
      )}
    </div>
  );
}
