import type { BotChat, QueuedChat } from '#domain/chat.ts';
import { hasLeft } from '#domain/chat.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useNear } from '../../ui/use-near.ts';
import { useApp } from '../app/context.ts';
import { useListKeys } from '../keys/use-list-keys.ts';
import { useMay } from '../work/context.ts';
import { AssignButton } from './assign-button.tsx';
import { CardSkeletons } from './card-skeletons.tsx';
import { ChatCard } from './chat-card.tsx';
import { CloseWaitingButton } from './close-waiting-button.tsx';
import type { Pages } from './more-button.tsx';
import { MoreButton } from './more-button.tsx';
import { useGroupLine } from './use-group-line.ts';
import { useText } from '../work/words.ts';

type Props = {
  panelId: string;
  label: string;
  chats: readonly (QueuedChat | BotChat)[] | undefined;
  chatId: string | null;
  empty: { title: string; text: string };
  /** Where the list is loaded page by page. */
  paged?: Pages;
};

/** The height of a card that has not been measured yet, px. */
const GUESS = 132;

/** The cards of the queue or of the bot. Of a thousand only those near the visible part are drawn. */
export function QueueCards({ panelId, label, chats, chatId, empty, paged }: Props) {
  const { queue } = useText();
  const all = chats ?? [];
  const near = useNear<HTMLLIElement, QueuedChat | BotChat>(all, { keyOf: ({ id }) => id, guess: GUESS });
  const firstLeft = all.findIndex(hasLeft);
  useListKeys(
    'queue',
    all.map(({ id }) => id),
    chatId,
  );
  return (
    <div {...near.box} class="list-body" id={panelId} role="tabpanel" aria-label={label}>
      {chats === undefined && <CardSkeletons />}
      {chats?.length === 0 && <Empty icon="queue" {...empty} />}
      <ul>
        {near.stretches.map((stretch, i) => {
          if ('room' in stretch)
            return <li key={`room-${i}`} aria-hidden="true" style={{ height: `${stretch.room}px` }} />;
          const chat = all[stretch.place];
          if (chat === undefined) return null;
          const above = stretch.place === firstLeft ? queue.goneTitle(all.length - firstLeft) : null;
          return (
            <Waiting
              key={chat.id}
              chat={chat}
              place={stretch.place}
              of={all.length}
              measure={near.measure}
              open={chat.id === chatId}
              above={above}
            />
          );
        })}
      </ul>
      {paged && <MoreButton of={paged} />}
    </div>
  );
}

type CardProps = {
  chat: QueuedChat | BotChat;
  place: number;
  of: number;
  measure: (card: HTMLLIElement | null) => void;
  open: boolean;
  above: string | null;
};

function Waiting({ chat, place, of, measure, open, above }: CardProps) {
  const { desk, commands, router } = useApp();
  const mayClose = useMay('close waiting chats');
  const text = useText();
  const key = `take:${chat.id}`;
  const take = async () => {
    const call = () => desk('take', { chatId: chat.id });
    const outcome = await commands.run(key, call, { done: text.chat.taken });
    if (outcome?.ok) router.go({ page: 'mine', chatId: chat.id });
  };
  const groupLine = useGroupLine();
  const isThere = chat.state === 'queued' && !hasLeft(chat) && chat.seenUntil !== null;
  const standing =
    chat.state === 'bot'
      ? text.desk.state.bot
      : [text.queue.place(place + 1), groupLine(chat), text.reason[chat.reason], isThere && text.queue.onPage]
          .filter(Boolean)
          .join(' · ');
  return (
    <ChatCard chat={chat} list="queue" open={open} note={standing} among={{ place, of, measure, above }}>
      {chat.state === 'queued' && <AssignButton chat={chat} />}
      <Button small kind="quiet" busy={commands.running.value.has(key)} onClick={() => void take()}>
        {chat.state === 'bot' ? text.queue.forBot : text.chat.take}
      </Button>
      {mayClose && chat.state === 'queued' && <CloseWaitingButton chat={chat} />}
    </ChatCard>
  );
}
