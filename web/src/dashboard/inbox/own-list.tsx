import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { useListKeys } from '../keys/use-list-keys.ts';
import { ChatCard } from './chat-card.tsx';
import { CardSkeletons } from './card-skeletons.tsx';
import { HeldList } from './held-list.tsx';
import { NotWorkingNote } from './not-working-note.tsx';
import { useText } from '../work/words.ts';
import './list.css';

const PANEL = 'own-chats';

/** "Дашборд": the tabs "мои" and "закрытые". */
export function OwnList({ list, chatId }: { list: 'mine' | 'closed'; chatId: string | null }) {
  const { router } = useApp();
  const { inbox } = useWork();
  const text = useText();
  const mine = inbox.mine.value;
  return (
    <section class="list" aria-label={text.desk.lists}>
      <div class="list-head">
        <Tabs
          label={text.desk.lists}
          panelId={PANEL}
          value={list}
          tabs={[
            { value: 'mine', label: text.desk.mine, count: mine && String(mine.length) },
            { value: 'closed', label: text.desk.closed, ...(list === 'closed' ? { count: <ClosedCount /> } : {}) },
          ]}
          onChange={(page) => router.go({ page, chatId: null })}
        />
        <NotWorkingNote />
      </div>
      <div class="list-body" id={PANEL} role="tabpanel" aria-label={text.desk[list]}>
        {list === 'mine' ? <Mine chatId={chatId} /> : <Closed chatId={chatId} />}
      </div>
    </section>
  );
}

function Mine({ chatId }: { chatId: string | null }) {
  const { inbox } = useWork();
  const text = useText();
  return (
    <HeldList
      chats={inbox.mine}
      list="mine"
      chatId={chatId}
      empty={<Empty icon="inbox" title={text.desk.mineEmpty} text={text.desk.mineEmptyText} />}
    />
  );
}

function Closed({ chatId }: { chatId: string | null }) {
  const { inbox } = useWork();
  const text = useText();
  const chats = inbox.closed.value;
  useListKeys('closed', chats?.map(({ id }) => id) ?? [], chatId);
  if (chats === undefined) return <CardSkeletons />;
  if (chats.length === 0)
    return <Empty icon="history" title={text.desk.closedEmpty} text={text.desk.closedEmptyText} />;
  return (
    <>
      <ul>
        {chats.map((chat) => (
          <ChatCard key={chat.id} chat={chat} list="closed" open={chat.id === chatId} />
        ))}
      </ul>
      {inbox.hasOlder.value && (
        <div class="list-more">
          {inbox.olderFailed.value && (
            <p class="field-problem" role="alert">
              {text.desk.moreFailed}
            </p>
          )}
          <Button small busy={inbox.loadingOlder.value} onClick={() => void inbox.loadOlder()}>
            {text.common.more}
          </Button>
        </div>
      )}
    </>
  );
}

/** How many closed chats are loaded, with a plus when there are more. */
function ClosedCount() {
  const { inbox } = useWork();
  const chats = inbox.closed.value;
  return <>{chats && `${chats.length}${inbox.hasOlder.value ? '+' : ''}`}</>;
}
