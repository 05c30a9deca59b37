import { nextWaiting } from '../../store/due.ts';
import { dispatch, somethingFits } from '../routing/dispatch.ts';
import { sweepBoards } from './boards.ts';
import { goRound } from './round.ts';
import type { Stint } from './stint.ts';

/** Looks once at each company that has a chat in the queue, in case an earlier dispatch has died, and then at the boards, on which the queues stand. */
export async function sweepQueues(stint: Stint): Promise<void> {
  await goRound((stretch) => nextWaiting(stint.shards, stretch), stint, routeIfFits);
  await sweepBoards(stint);
}

/** Dispatches only when something fits. Most chats wait because no operator is there, and that can be seen without taking the lease. */
export async function routeIfFits(companyId: string): Promise<void> {
  if (await somethingFits(companyId)) await dispatch(companyId);
}
