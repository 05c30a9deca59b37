import type { Chat, QueuedChat } from '../../domain/chat.ts';
import type { Operator } from '../../domain/operator.ts';
import { loadOf } from '../../domain/operator.ts';
import type { Pair } from '../../domain/routing.ts';
import { pair } from '../../domain/routing.ts';
import type { Ms } from '../../domain/time.ts';
import { countOf } from '../../store/look.ts';
import { availableOf, queueAfter, queueOf } from '../../store/queue.ts';
import { CODEC } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';

/**
 * Reads the first `most` chats of the queue and about as many of the least loaded available operators, in parallel, and pairs them. The number of
 * documents read depends on `most`, not on the length of the queue or the size of the team: a count query says how many operators are free.
 * Reads further chats only when some that were read may not go straight back to the operator whom they left.
 */
export async function findPairs(find: Unit['find'], companyId: string, most: number, now: Ms): Promise<Pair[]> {
  const [free, operators, first] = await Promise.all([
    countOf(availableOf(companyId)),
    // Each chat avoids at most one operator, so one operator more than chats is always enough.
    find(availableOf(companyId).limit(most + 1), CODEC.operator),
    find(queueOf(companyId, 'here').limit(most), CODEC.chat),
  ]);
  const room = Math.min(most, roomOf(operators));
  if (room === 0) return [];
  const unseen = Math.max(0, free - operators.length);
  const paired = async (part: 'here' | 'gone', firstPage: readonly Chat[]): Promise<Pair[]> => {
    const queue: QueuedChat[] = [];
    const after = (last: QueuedChat | undefined) => (last === undefined ? queueOf(companyId, part) : queueAfter(last));
    for (let page = firstPage; ; page = await find(after(queue.at(-1)).limit(most), CODEC.chat)) {
      queue.push(...page.filter((chat): chat is QueuedChat => chat.state === 'queued'));
      const pairs = pair(queue, operators, now, unseen);
      if (pairs.length >= room || page.length < most) return pairs.slice(0, room);
    }
  };
  const pairs = await paired('here', first);
  // Those who have left are asked for only when nobody who is there fits: mostly nobody has left, and the question would cost each hand-off a read.
  return pairs.length > 0 ? pairs : paired('gone', await find(queueOf(companyId, 'gone').limit(most), CODEC.chat));
}

/** How many more chats the operators may get together. */
function roomOf(operators: readonly Operator[]): number {
  return operators.reduce((sum, operator) => sum + Math.max(0, operator.maxChats - loadOf(operator)), 0);
}
