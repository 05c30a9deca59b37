import { countOf } from '../../store/look.ts';
import { nextWaiting } from '../../store/due.ts';
import type { Source } from '../../store/pages.ts';
import { pagesOf } from '../../store/pages.ts';
import { poolsWaiting, waitingOf } from '../../store/queue.ts';
import { timeOne } from '../chat/time-anew.ts';
import { dispatch } from '../routing/dispatch.ts';
import { somethingFits } from '../routing/something-fits.ts';
import { sweepBoards } from './boards.ts';
import { goRound } from './round.ts';
import type { Stint } from './stint.ts';

/** Looks once at each company that has a chat in the queue, in case an earlier dispatch has died, and then at the boards, on which the queues stand. */
export async function sweepQueues(stint: Stint): Promise<void> {
  await goRound(
    (stretch) => nextWaiting(stint.shards, stretch),
    stint,
    async (companyId) => {
      await giveQueues(companyId);
      await routeIfFits(companyId);
    },
  );
  await sweepBoards(stint);
}

/** Dispatches only when something fits. Most chats wait because no operator is there, and that can be seen without taking the lease. */
export async function routeIfFits(companyId: string): Promise<void> {
  const pools = await poolsWaiting(companyId);
  if (await somethingFits(companyId, pools)) await dispatch(companyId, pools);
}

/** Gives a queue to the waiting chats that an instance of an earlier version has saved without one: routing finds a chat by its queue. Two counts when there are none. */
async function giveQueues(companyId: string): Promise<void> {
  const waiting = waitingOf(companyId);
  const inQueues = waiting.where('pool', '>', '').orderBy('pool');
  const [all, found] = await Promise.all([countOf(waiting), countOf(inQueues)]);
  if (found >= all) return;
  const source: Source<{ id: string; isLost: boolean }> = {
    query: waiting.orderBy('__name__').select('pool'),
    read: (doc) => ({ id: doc.id, isLost: doc.get('pool') === undefined }),
  };
  for await (const page of pagesOf(source))
    for (const { item } of page) if (item.isLost) await timeOne(companyId, item.id);
}
