import { useModel } from '@preact/signals';
import type { Chat } from '#domain/chat.ts';
import { isOpening } from '#domain/group/chat-group.ts';
import type { RecordedGroup, RoutingRecord } from '#domain/routing-record.ts';
import { MINUTE, SECOND } from '#domain/time.ts';
import { Icon } from '../../ui/icon.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { useWork } from '../work/context.ts';
import { Moment } from '../time/moment.tsx';
import { RoutingRecordsModel } from './routing-records.ts';
import { useNameOf } from '../people/person-name.tsx';
import { useText } from '../work/words.ts';

/** "Распределение": who got or lost the chat, why, among how many operators and at what load. For supervisors and admins. */
export function RoutingPlate({ chat }: { chat: Chat }) {
  const { reads } = useWork();
  const { routing } = useText();
  const { records } = useModel(() => new RoutingRecordsModel(reads, chat.id));
  return (
    <section class="plate panel" aria-label={routing.title}>
      <div class="plate-head">
        <Icon name="queue" />
        <h3>{routing.title}</h3>
      </div>
      <div class="plate-body">
        {records.value === undefined && <Skeleton width={60} />}
        {records.value?.length === 0 && <p class="faint">{routing.empty}</p>}
        <ol class="stack">
          {records.value?.map((record) => (
            <Decision key={`${record.at} ${record.why} ${record.operatorId}`} record={record} />
          ))}
        </ol>
      </div>
    </section>
  );
}

/** How the chat's group stood at a decision: "Группа «Оплата», все заняты 2 минуты → все". */
function useGroupLine(): (group: RecordedGroup | undefined) => string | false {
  const { routing } = useText();
  const { company } = useWork();
  return (group) => {
    if (group === undefined) return false;
    const title = company.groups.value?.find(({ id }) => id === group.id)?.title ?? routing.unknownGroup;
    if (group.opened === null) return routing.group(title);
    const { waitedMs } = group;
    const span =
      waitedMs < MINUTE
        ? routing.waitedSeconds(Math.round(waitedMs / SECOND))
        : routing.waitedMinutes(Math.round(waitedMs / MINUTE));
    return `${routing.group(title)}, ${routing.openedFor[group.opened](span)}`;
  };
}

function Decision({ record }: { record: RoutingRecord }) {
  const { routing } = useText();
  const nameOf = useNameOf();
  const groupLine = useGroupLine();
  const name = (id: string | null) => (id === null ? null : (nameOf(id) ?? routing.somebody));
  const [to, from] = [name(record.operatorId), name(record.fromId)];
  const isOpened = isOpening(record.why);
  const lost = record.why === 'given-back' ? routing.toBot : routing.lost;
  const byPerson = record.by !== 'routing' && record.by !== 'system';
  const facts = [
    groupLine(record.group),
    byPerson && routing.by(name(record.by) ?? routing.somebody),
    record.among !== null && routing.among(record.among),
    record.load !== null && routing.load(record.load),
  ].filter((fact) => fact !== false);
  return (
    <li>
      <Moment class="faint digits" at={record.at} as="short" />
      <p>
        <strong>
          {isOpened ? routing.opened : to === null ? lost(from ?? routing.somebody) : routing.got(to, from)}
        </strong>
        <br />
        {routing.why[record.why]}
      </p>
      {facts.length > 0 && <p class="faint">{facts.join(' · ')}</p>}
    </li>
  );
}
