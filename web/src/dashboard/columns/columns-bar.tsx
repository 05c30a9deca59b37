import type { ComponentChildren } from 'preact';
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
  /** Not all columns are on the screen. */
  tabbed: boolean;
  onGo: (chatId: string) => void;
  children: ComponentChildren;
};

/** Above the columns: the way to each of them, where not all fit, and the button that adds one. */
export function ColumnsBar({ chatIds, shown, tabbed, onGo, children }: Props) {
  const { columns } = useWork();
  const { columns: text } = useText();
  return (
    <div class="columns-bar">
      {tabbed ? (
        <ul class="columns-tabs" aria-label={text.tabs}>
          {chatIds.map((chatId) => (
            <li key={chatId}>
              <button
                type="button"
                class="columns-tab"
                aria-current={columns.current.value === chatId ? 'true' : undefined}
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
      {since !== null && <WaitingTimer since={since} />}
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
