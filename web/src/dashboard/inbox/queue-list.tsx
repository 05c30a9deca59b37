import { hasLeft } from '#domain/chat.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useApp } from '../app/context.ts';
import { useMay, useWork } from '../work/context.ts';
import { useListKeys } from '../keys/use-list-keys.ts';
import { AssignButton } from './assign-button.tsx';
import { CardSkeletons } from './card-skeletons.tsx';
import { ChatCard } from './chat-card.tsx';
import { CloseWaitingButton } from './close-waiting-button.tsx';
import { TeamStrip } from './team-strip.tsx';
import { useText } from '../work/words.ts';
import './list.css';

/** "Очередь": every waiting chat of the company, with a supervisor's actions. */
export function QueueList({ chatId }: { chatId: string | null }) {
  const { desk, commands, router } = useApp();
  const { queue, company } = useWork();
  const mayClose = useMay('close waiting chats');
  const text = useText();
  const chats = queue.waiting.value;
  const left = chats?.filter(hasLeft).length ?? 0;
  useListKeys('queue', chats?.map(({ id }) => id) ?? [], chatId);
  const take = (id: string) =>
    void commands
      .run(`take:${id}`, () => desk('take', { chatId: id }), { done: text.chat.taken })
      .then((outcome) => {
        if (outcome?.ok) router.go({ page: 'mine', chatId: id });
      });
  return (
    <section class="list" aria-label={text.queue.title}>
      <div class="list-head">
        <TeamStrip />
        {chats !== undefined && chats.length > 0 && (
          <p class="faint">
            {text.queue.count(chats.length)}
            {left > 0 && `, ${text.queue.gone(left)}`}
          </p>
        )}
        {company.company.value?.settings.queueMode === 'manual' && <p class="faint">{text.queue.manual}</p>}
      </div>
      <div class="list-body">
        {chats === undefined && <CardSkeletons />}
        {chats?.length === 0 && <Empty icon="queue" title={text.queue.empty} text={text.queue.emptyText} />}
        <ul>
          {chats?.map((chat, i) => (
            <ChatCard
              key={chat.id}
              chat={chat}
              list="queue"
              open={chat.id === chatId}
              note={`${text.queue.place(i + 1)} · ${text.reason[chat.reason]}`}
            >
              <AssignButton chat={chat} />
              <Button
                small
                kind="quiet"
                busy={commands.running.value.has(`take:${chat.id}`)}
                onClick={() => take(chat.id)}
              >
                {text.chat.take}
              </Button>
              {mayClose && <CloseWaitingButton chat={chat} />}
            </ChatCard>
          ))}
        </ul>
      </div>
    </section>
  );
}
