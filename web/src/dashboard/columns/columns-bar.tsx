import { nextAnswerOf } from '#domain/answer-target.ts';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Chat } from '#domain/chat.ts';
import { awaitingSince } from '#domain/chat.ts';
import { Badge } from '../../ui/badge.tsx';
import { clientName, unreadOf } from '../inbox/card.ts';
import { WaitingTimer } from '../inbox/waiting-timer.tsx';
import { shownKeys } from '../keys/shown-keys.ts';
import { SHORTCUTS } from '../keys/shortcuts.ts';
import { useWork } from '../work/context.ts';
import type { Shown } from './shown-model.ts';
import { useText } from './words.ts';

type Props = {
  chatIds: readonly string[];
  shown: Pick<Shown, 'chats'>;
  onGo: (chatId: string) => void;
  children: ComponentChildren;
};

/** Above the columns: the way to each of them, where not all fit, and the button that adds one. */
export function ColumnsBar({ chatIds, shown, onGo, children }: Props) {
  const { columns } = useWork();
  const { columns: text } = useText();
  const tabs = useRef<HTMLUListElement>(null);
  const current = columns.current.value;
  const isTabbed = chatIds.some((id) => !columns.sighted.value.has(id));
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current, isTabbed]);
  return (
    <div class="columns-bar">
      {isTabbed ? (
        <ul ref={tabs} class="columns-tabs" aria-label={text.tabs}>
          {chatIds.map((chatId) => (
            <li key={chatId}>
              <button
                type="button"
                class="columns-tab"
                aria-current={current === chatId ? 'true' : undefined}
                onClick={() => onGo(chatId)}
              >
                <Name chat={shown.chats.value.get(chatId)} />
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p class="faint grow">
          {chatIds.length > 1 && text.keys(shownKeys(SHORTCUTS.previous), shownKeys(SHORTCUTS.following))}
        </p>
      )}
      {children}
    </div>
  );
}

function Name({ chat }: { chat: Chat | null | undefined }) {
  const { phones } = useWork();
  const text = useText();
  if (chat === undefined) return <>{text.columns.loading}</>;
  if (chat === null) return <>{text.columns.unavailable}</>;
  const since = awaitingSince(chat);
  const unread = unreadOf(chat);
  return (
    <>
      <span class="columns-tab-name">{clientName(chat.client, text, phones.write.value)}</span>
      {since !== null && <WaitingTimer since={since} answer={nextAnswerOf(chat)} />}
      {chat.state === 'closed' && <Badge>{text.desk.state.closed}</Badge>}
      {unread > 0 && (
        <Badge tone="solid">
          <span aria-hidden="true">{unread}</span>
          <span class="hidden-text">{text.desk.unread(unread)}</span>
        </Badge>
      )}
    </>
  );
}
