import type { Ms } from '../time.ts';
import type { Outcome, Policy } from './attempt.ts';
import { afterAttempt, claim } from './attempt.ts';
import type { Journey, Leased } from './journey.ts';
import { FRESH, isOpen } from './journey.ts';

/** Something that is sent out of the product. Parcels of one `key` are sent in the order in which they were saved, one at a time. */
export type Parcel = {
  id: string;
  /** Null: the parcel waits for no other parcel. */
  key: string | null;
  /** The parcel's place among those of its key, set by the store; null puts the parcel at the end. */
  place: string | null;
  journey: Journey;
  /** The id of the parcel that last went `behind` this one. */
  follower: string | null;
};

/** What is to be saved before an attempt. `lease` is the right to make the attempt; null when the parcel has to wait behind `head`. */
export type Approach<P> = { parcel: P; head: P | null; lease: Leased | null };

/**
 * May this parcel be sent now? `head` is the first parcel of its key whose journey has not ended; null without a key. Null when there is nothing to do.
 * A parcel that goes `behind` is also written on `head` as `follower`. So this save and the save that ends the journey of `head` conflict, and no parcel
 * waits behind one whose journey has already ended.
 */
export function approach<P extends Parcel>(
  parcel: P,
  head: P | null,
  policy: Policy,
  holder: string,
  now: Ms,
): Approach<P> | null {
  const { journey } = parcel;
  const lease = claim(journey, policy, holder, now);
  if (lease === null) return null;
  if (head === null || head.id === parcel.id) return { parcel: { ...parcel, journey: lease }, head: null, lease };
  if (journey.state === 'behind') return null;
  const { attempts } = journey;
  return {
    parcel: { ...parcel, journey: { state: 'behind', attempts } },
    head: { ...head, follower: parcel.id },
    lease: null,
  };
}

/**
 * After an attempt: the parcel as it is now, and the `next` parcel of its key, which becomes `pending` when this one is delivered or dead. Null when
 * this attempt no longer holds the parcel.
 */
export function conclude<P extends Parcel>(
  parcel: P,
  next: P | null,
  mine: Leased,
  policy: Policy,
  outcome: Outcome,
  now: Ms,
): { parcel: P; next: P | null } | null {
  const journey = afterAttempt(parcel.journey, mine, policy, outcome, now);
  if (journey === null) return null;
  const called = isOpen(journey) || next === null ? null : call(next);
  return { parcel: { ...parcel, journey }, next: called };
}

function call<P extends Parcel>(parcel: P): P {
  const { state, attempts } = parcel.journey;
  return state === 'behind' ? { ...parcel, journey: { state: 'pending', attempts } } : parcel;
}

/**
 * A dead parcel that is sent again. All its attempts are open to it again. It goes to the end of its key, since the parcels behind it have been sent
 * meanwhile. Null unless the parcel is dead.
 */
export function sendAgain<P extends Parcel>(parcel: P): P | null {
  return parcel.journey.state === 'dead' ? { ...parcel, place: null, journey: FRESH, follower: null } : null;
}
