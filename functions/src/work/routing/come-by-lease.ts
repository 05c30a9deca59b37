import { setTimeout as wait } from 'node:timers/promises';
import type { Ms } from '../../domain/time.ts';
import type { Held } from './dispatch-lease.ts';
import { takeLease } from './dispatch-lease.ts';
import { somethingFits } from './something-fits.ts';

/** The first pause in ms before asking for a lease again; each next one is twice as long. */
const PAUSE = 100;

/**
 * Takes the lease of the leading queue, and waits for it when another instance holds it: the holder may have died, or may have made its last look before the newest
 * chat came. Waits only while a chat of these queues can be assigned, until the other lease runs out, and no longer than `turn`.
 */
export async function comeByLease(
  companyId: string,
  lead: string,
  pools: readonly string[],
  turn: Ms,
): Promise<Held | null> {
  let taken = await takeLease(companyId, lead);
  const last = taken.ok ? 0 : Math.min(taken.until, Date.now() + turn);
  for (let pause = PAUSE, left = Math.max(0, last - Date.now()); !taken.ok && left >= 0; pause *= 2) {
    await wait(Math.min(pause, left));
    if (!(await somethingFits(companyId, pools))) return null;
    taken = await takeLease(companyId, lead);
    left = last - Date.now();
  }
  return taken.ok ? taken.held : null;
}
