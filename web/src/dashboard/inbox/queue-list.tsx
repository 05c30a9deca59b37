import { useComputed } from '@preact/signals';
import { useState } from 'preact/hooks';
import { targetOf } from '#domain/answer-target.ts';
import { hasLeft } from '#domain/chat.ts';
import { Badge } from '../../ui/badge.tsx';
import { Select } from '../../ui/field.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { overdueOf } from '../alerts/news.ts';
import { useWork } from '../work/context.ts';
import { QueueCards } from './queue-cards.tsx';
import { TeamStrip } from './team-strip.tsx';
import { useText } from '../work/words.ts';
import './list.css';

const PANEL = 'queue-chats';
/** Values of the filter by group that are no ids. */
const [ANY, NONE] = ['', '-'];

/** "Очередь": every waiting chat of the company, and the chats that the bot has, with a supervisor's actions. */
export function QueueList({ chatId }: { chatId: string | null }) {
  const { queue, company, board } = useWork();
  const text = useText();
  const [shown, setShown] = useState<'waiting' | 'bot'>('waiting');
  const [group, setGroup] = useState(ANY);
  const all = queue.waiting.value;
  const groups = company.groups.value ?? [];
  const waiting = group === ANY ? all : all?.filter((chat) => (chat.group?.id ?? NONE) === group);
  const left = waiting?.filter(hasLeft).length ?? 0;
  const withBot = queue.withBot.data.value;
  // Of more than are loaded the board knows how many there are.
  const allWithBot = queue.withBot.hasMore.value ? board.now.value?.withBot : withBot?.length;
  return (
    <section class="list" aria-label={text.queue.title}>
      <div class="list-head">
        <TeamStrip />
        <Tabs
          label={text.queue.title}
          panelId={PANEL}
          value={shown}
          tabs={[
            { value: 'waiting', label: text.queue.waiting, count: waiting && String(waiting.length) },
            {
              value: 'bot',
              label: text.desk.state.bot,
              count: withBot && String(allWithBot ?? `${withBot.length}+`),
            },
          ]}
          onChange={setShown}
        />
        {shown === 'waiting' && groups.length > 0 && (
          <Select
            small
            label={text.queue.ofGroup}
            value={group}
            options={[
              { value: ANY, label: text.queue.anyGroup },
              { value: NONE, label: text.queue.noGroup },
              ...groups.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            onChange={setGroup}
          />
        )}
        {waiting !== undefined && waiting.length > 0 && (
          <p class="faint">
            {text.queue.count(waiting.length)}
            {left > 0 && `, ${text.queue.gone(left)}`} <Overdue />
          </p>
        )}
        {company.company.value?.settings.queueMode === 'manual' && <p class="faint">{text.queue.manual}</p>}
      </div>
      <QueueCards
        key={shown}
        panelId={PANEL}
        label={shown === 'waiting' ? text.queue.waiting : text.desk.state.bot}
        chats={shown === 'waiting' ? waiting : withBot}
        chatId={chatId}
        {...(shown === 'bot' ? { paged: queue.withBot } : {})}
        empty={
          shown === 'waiting'
            ? { title: text.queue.empty, text: text.queue.emptyText }
            : { title: text.queue.botEmpty, text: text.queue.botEmptyText }
        }
      />
    </section>
  );
}

/** How many wait beyond the company's target. It ticks without rendering the list again. */
function Overdue() {
  const { queue, clock, company } = useWork();
  const text = useText();
  const count = useComputed(() => {
    const target = targetOf(company.company.value, 'first');
    return overdueOf(queue.waiting.value ?? [], target, clock.now.value).length;
  });
  return count.value > 0 ? <Badge tone="danger">{text.queue.overdue(count.value)}</Badge> : null;
}
