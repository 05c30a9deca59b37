import type { Ms } from '../time.ts';
import type { Journey, Leased } from './journey.ts';

/** How long attempts last and when they are repeated, for parcels of one kind. */
export type Policy = {
  /** Longer than an attempt may take, so that two processes never send one parcel unless the first has died. */
  lease: Ms;
  /** The waits between attempts. There is one attempt more than there are waits; after it the parcel is dead. */
  backOff: readonly Ms[];
};

/** The outcome of an attempt. `error` is short and holds nothing of the content; `final`: the same parcel would be refused again. */
export type Outcome = { ok: true } | { ok: false; error: string; final: boolean };

/** Leases a parcel for one attempt. Null when there is nothing to do now: its journey has ended, another holder has it, or it is not yet due. */
export function claim(journey: Journey, { lease }: Policy, holder: string, now: Ms): Leased | null {
  switch (journey.state) {
    case 'delivered':
    case 'dead':
      return null;
    case 'leased':
      if (now < journey.until) return null;
      break;
    case 'retry':
      if (now < journey.nextAt) return null;
      break;
    case 'pending':
    case 'behind':
  }
  return { state: 'leased', attempts: journey.attempts + 1, until: now + lease, holder };
}

/** The parcel's journey after an attempt. Null when this attempt no longer holds the parcel: its lease had run out. */
export function afterAttempt(
  journey: Journey,
  mine: Leased,
  { backOff }: Policy,
  outcome: Outcome,
  now: Ms,
): Exclude<Journey, { state: 'pending' | 'behind' | 'leased' }> | null {
  const isMine = journey.state === 'leased' && journey.holder === mine.holder && journey.attempts === mine.attempts;
  if (!isMine) return null;
  const { attempts } = mine;
  if (outcome.ok) return { state: 'delivered', attempts, at: now };
  const { error } = outcome;
  const wait = backOff[attempts - 1];
  if (outcome.final || wait === undefined) return { state: 'dead', attempts, at: now, error };
  return { state: 'retry', attempts, nextAt: now + wait, error };
}
