import type { ReadonlySignal } from '@preact/signals';
import { createModel, useComputed, useModel } from '@preact/signals';
import { awaitingSince } from '#domain/chat.ts';
import type { BoardPerson } from '#domain/board/team-part.ts';
import type { Ms } from '#domain/time.ts';
import { Link } from '../app/link.tsx';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';
import { byUrgency } from '../inbox/card.ts';
import { TimerAt } from '../inbox/waiting-timer.tsx';
import { useWork } from '../work/context.ts';
import { useText } from './words.ts';

type Props = { person: BoardPerson; until: ReadonlySignal<Ms> };

/** The client who waits longest for an operator's word. */
export function LongestWait({ person, until }: Props) {
  const { board: company } = useWork();
  const { board } = useText();
  if (person.waits !== null) return <Wait {...person.waits} until={until} />;
  const knowsAll = company.knowsAllWaits.value;
  return person.open === 0 || knowsAll ? <span class="faint">{board.noOne}</span> : <Found {...{ person, until }} />;
}

function Wait({ chatId, since, until }: { chatId: string; since: Ms; until: ReadonlySignal<Ms> }) {
  return (
    <Link to={{ page: 'chats', chatId }}>
      <TimerAt since={since} until={until} answer="next" />
    </Link>
  );
}

const WaitsModel = createModel((reads: Pick<Reads, 'chatsOf'>, operatorId: string) => live(reads.chatsOf(operatorId)));

/** The board knows whose the longest waits of a company are. Where more clients wait than these, the operator's own chats say who waits on them. */
function Found({ person, until }: Props) {
  const { reads } = useWork();
  const { board } = useText();
  const { data } = useModel(() => new WaitsModel(reads, person.id));
  const longest = useComputed(() => data.value?.filter((chat) => awaitingSince(chat) !== null).toSorted(byUrgency)[0]);
  if (data.value === undefined) return <span class="faint">…</span>;
  const since = longest.value === undefined ? null : awaitingSince(longest.value);
  return since === null ? (
    <span class="faint">{board.noOne}</span>
  ) : (
    <Wait chatId={longest.value!.id} since={since} until={until} />
  );
}
