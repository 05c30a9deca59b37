import type { Ms } from '../time.ts';
import type { Outcome, Policy } from './attempt.ts';
import { afterAttempt, claim } from './attempt.ts';
import type { Journey, Leased } from './journey.ts';
import { FRESH, isOpen } from './journey.ts';

/** Something that leaves the product. Parcels of one `key` leave in the order in which they were saved, one at a time. */
export type Parcel = {
  id: string;
  /** Null: it leaves by itself, whatever else is under way. */
  key: string | null;
  /** Where it stands in the line of its key, as the store tells it; null puts it at the end. */
  place: string | null;
  journey: Journey;
  /** Who has come to stand behind it last. */
  follower: string | null;
};

/** What is to be saved before an attempt: `lease` is the right to make it, null when the parcel has to stand behind `head`. */
export type Approach<P> = { parcel: P; head: P | null; lease: Leased | null };

/**
 * May this parcel leave now? `head` is the first of its key whose journey has not ended, null without a key. Null when there is nothing to do.
 * Who steps behind another is written on that one, too: so a step and the end of the one before exclude each other, and nobody waits to be called by
 * one that has gone.
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
 * After an attempt: the parcel as it is now, and the `next` of its key, which is called when this one's journey has ended, be it dead. Null when the
 * parcel is in other hands by now.
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

/** A dead parcel that is sent again, with all its attempts before it, from the end of its line: what stood behind it has passed. Null unless it is dead. */
export function sendAgain<P extends Parcel>(parcel: P): P | null {
  return parcel.journey.state === 'dead' ? { ...parcel, place: null, journey: FRESH, follower: null } : null;
}
