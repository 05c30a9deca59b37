import { useRef } from 'preact/hooks';
import { classes } from '../../ui/classes.ts';
import { Empty } from '../../ui/empty.tsx';
import { ChatPanel, useChatPanelSoon } from '../chat/chat-panel-later.tsx';
import { useReturn } from '../keys/use-return.ts';
import type { List } from '../app/route.ts';
import { OpenList } from './open-list.tsx';
import { OwnList } from './own-list.tsx';
import { QueueList } from './queue-list.tsx';
import { useWork } from '../work/context.ts';
import { useText } from '../work/words.ts';
import './desk.css';

/** A list of chats with the open chat beside it. A narrow screen shows only one of the two. */
export function Desk({ list, chatId }: { list: List; chatId: string | null }) {
  const text = useText();
  const { inbox } = useWork();
  const lists = useRef<HTMLDivElement>(null);
  useReturn(lists, chatId);
  useChatPanelSoon(inbox.mine.value !== undefined);
  return (
    <div ref={lists} class={classes('desk', chatId !== null && 'open')}>
      {list === 'queue' ? (
        <QueueList chatId={chatId} />
      ) : list === 'chats' ? (
        <OpenList chatId={chatId} />
      ) : (
        <OwnList list={list} chatId={chatId} />
      )}
      <div class="desk-chat">
        {chatId === null ? (
          <Empty icon="chats" title={text.desk.choose} text={text.desk.chooseText} />
        ) : (
          <ChatPanel key={chatId} back={{ page: list, chatId: null }} chatId={chatId} />
        )}
      </div>
    </div>
  );
}
