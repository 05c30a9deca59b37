import type { PublicChat } from '#domain/contract/visitor.ts';
import { MINUTE } from '#domain/time.ts';
import type { Words } from '../text/words.ts';
import type { Widget } from './context.ts';
import { Menu } from './menu.tsx';
import './header.css';

export function Header({ widget }: { widget: Widget }) {
  const { conversation, text, close, locale } = widget;
  const company = conversation.company.value;
  const { chat } = conversation.transcript.value;
  const title = company?.look?.titles[locale] || company?.name;
  return (
    <header>
      {company?.look?.avatar && <img class="avatar" src={company.look.avatar} alt="" />}
      <div class="avatar-words">
        <h1 title={title}>{title ?? text.conversation}</h1>
        <p role="status" class={`state ${chat?.state ?? ''}`} key={chat?.state}>
          {stateLine(chat, company?.queueText ?? '', text)}
        </p>
        {chat?.queue && <Place queue={chat.queue} text={text} />}
      </div>
      {conversation.trouble.value === null && <Menu widget={widget} />}
      {close !== null && (
        <button type="button" class="icon" aria-label={text.close} onClick={close}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M6 9l6 6 6-6" />
          </svg>
        </button>
      )}
    </header>
  );
}

/** The visitor's place in the queue. A screen reader announces a new place only, not the changing minutes. */
function Place({
  queue: { position, waitedMs, placed },
  text,
}: {
  queue: NonNullable<PublicChat['queue']>;
  text: Words;
}) {
  return (
    <p class="place">
      {/* Where the company's own words name the place, it is not said twice. */}
      {!placed && <span role="status">{text.queue.position(position)}</span>}
      {waitedMs >= MINUTE && <span> {text.queue.waited(Math.floor(waitedMs / MINUTE))}</span>}
    </p>
  );
}

/** One line that says who answers. */
export function stateLine(chat: PublicChat | null, queueText: string, text: Words): string {
  if (chat?.opening) return text.reach.state;
  switch (chat?.state) {
    case 'queued':
      return chat.queue?.text ?? queueText;
    case 'assigned':
      return text.state.assigned;
    case 'active':
      return chat.operator === null ? text.state.assigned : text.state.active(chat.operator);
    case 'closed':
      return text.state.closed;
    default:
      return text.state.bot;
  }
}
