import type { Ms } from '../time.ts';
import { DAY } from '../time.ts';

/** One attempt under way: whoever holds it carries the parcel, alone, until then. */
export type Leased = { state: 'leased'; attempts: number; until: Ms; holder: string };

/**
 * How far a parcel has come. `behind`: it stands behind an earlier one of its key, which calls it when its own journey ends. `dead`: the receiver has
 * refused it for good, or every attempt has failed.
 */
export type Journey =
  | { state: 'pending'; attempts: number }
  | { state: 'behind'; attempts: number }
  | Leased
  | { state: 'retry'; attempts: number; nextAt: Ms; error: string }
  | { state: 'delivered'; attempts: number; at: Ms }
  | { state: 'dead'; attempts: number; at: Ms; error: string };

export const FRESH: Journey = { state: 'pending', attempts: 0 };

/** Is there still something to do for it? Only such a parcel holds up those behind it: a dead one lets them pass. */
export function isOpen({ state }: Journey): boolean {
  return state !== 'delivered' && state !== 'dead';
}

/** When the sweep is to look at it; null when never: somebody else sees to it, or it has come to its end. */
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

/** How long parcels are kept whose journey has ended: dead ones until somebody has had the time to look why, and to send them again. */
const KEPT = { delivered: DAY, dead: 30 * DAY };

/** When it may be removed; null while it is under way. */
export function removableAt(journey: Journey): Ms | null {
  return journey.state === 'delivered' || journey.state === 'dead' ? journey.at + KEPT[journey.state] : null;
}
