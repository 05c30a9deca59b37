import type { Ms } from '../time.ts';
import { DAY } from '../time.ts';

/** One attempt under way: until `until` only `holder` may deliver the parcel. */
export type Leased = { state: 'leased'; attempts: number; until: Ms; holder: string };

/**
 * The delivery status of a parcel. `behind`: the parcel waits for an earlier parcel of its key, whose end makes it `pending` again. `dead`: the receiver
 * has refused the parcel for good, or every attempt has failed.
 */
export type Journey =
  | { state: 'pending'; attempts: number }
  | { state: 'behind'; attempts: number }
  | Leased
  | { state: 'retry'; attempts: number; nextAt: Ms; error: string }
  | { state: 'delivered'; attempts: number; at: Ms }
  | { state: 'dead'; attempts: number; at: Ms; error: string };

export const FRESH: Journey = { state: 'pending', attempts: 0 };

/** What stands for an error on a parcel that waits for its day. */
export const WAITS = 'waits for its day';

/** A new parcel that is not to leave before a moment; null is now. */
export function freshAt(at: Ms | null): Journey {
  return at === null ? FRESH : { state: 'retry', attempts: 0, nextAt: at, error: WAITS };
}

/** Is the parcel neither delivered nor dead? Only an open parcel holds up the parcels behind it. */
export function isOpen({ state }: Journey): boolean {
  return state !== 'delivered' && state !== 'dead';
}

/** When the sweep is to look at the parcel. Null when never: the parcel waits behind another one, or its journey has ended. */
export function dueAt(journey: Journey): Ms | null {
  switch (journey.state) {
    case 'pending':
      return 0;
    case 'leased':
      return journey.until;
    case 'retry':
      return journey.nextAt;
    case 'behind':
    case 'delivered':
    case 'dead':
      return null;
  }
}

/** How long parcels are kept whose journey has ended. Dead ones are kept longer, so that somebody can find the cause and send them again. */
const KEPT = { delivered: DAY, dead: 30 * DAY };

/** When the parcel may be removed; null while it is under way. */
export function removableAt(journey: Journey): Ms | null {
  return journey.state === 'delivered' || journey.state === 'dead' ? journey.at + KEPT[journey.state] : null;
}
