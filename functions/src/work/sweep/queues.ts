import { nextWaiting } from '../../store/due.ts';
import { dispatch, somethingFits } from '../routing/dispatch.ts';
import { goRound } from './round.ts';
import type { Stint } from './stint.ts';

/** Looks once at each company that has a chat in the queue, in case an earlier dispatch has died. */
export const sweepQueues = (stint: Stint): Promise<void> =>
  goRound((stretch) => nextWaiting(stint.shards, stretch), stint, routeIfFits);

/** Dispatches only when something fits. Most chats wait because no operator is there, and that can be seen without taking the lease. */
export async function routeIfFits(companyId: string): Promise<void> {
  if (await somethingFits(companyId)) await dispatch(companyId);
}
