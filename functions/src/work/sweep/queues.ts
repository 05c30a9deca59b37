import type { Ms } from '../../domain/time.ts';
import { nextWaiting } from '../../store/due.ts';
import { attempt } from '../../store/pages.ts';
import { newId } from '../../store/refs.ts';
import { dispatch, somethingFits } from '../routing/dispatch.ts';

/**
 * The safety net of the queue: one look for each company that has somebody waiting. It begins anywhere and goes round, so that with more
 * companies than fit into a minute each still gets its turn.
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

/** Most of those who wait do so because nobody is there: that is seen without a lease. */
export async function routeIfFits(companyId: string): Promise<void> {
  if (await somethingFits(companyId)) await dispatch(companyId);
}
