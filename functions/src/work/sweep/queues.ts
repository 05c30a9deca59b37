import type { Ms } from '../../domain/time.ts';
import { nextWaiting } from '../../store/due.ts';
import { attempt } from '../../store/pages.ts';
import { newId } from '../../store/refs.ts';
import { dispatch, somethingFits } from '../routing/dispatch.ts';

/**
 * Looks once at each company that has a chat in the queue, in case an earlier dispatch has died. It begins at a random company and goes round all of
 * them, so that every company gets its turn even if one minute is too short for all.
 */
export async function routeEverywhere(deadline: Ms): Promise<void> {
  const start = newId();
  await routeBetween(start, LAST, deadline);
  await routeBetween('', start, deadline);
}

/** Sorts after every id. */
const LAST = '~';

async function routeBetween(after: string, last: string, deadline: Ms): Promise<void> {
  while (Date.now() < deadline) {
    const next = await nextWaiting(after, last);
    if (next === null) return;
    after = next;
    await attempt('sweep failed', next, () => routeIfFits(next));
  }
}

/** Dispatches only when something fits. Most chats wait because no operator is there, and that can be seen without taking the lease. */
export async function routeIfFits(companyId: string): Promise<void> {
  if (await somethingFits(companyId)) await dispatch(companyId);
}
