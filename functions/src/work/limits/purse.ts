import type { RuleName } from '../../domain/limit.ts';
import type { Refused } from '../../domain/refusal.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Ms } from '../../domain/time.ts';
import { spendToken } from './limits.ts';

/** How many tokens are taken from a bucket at once. */
const PARCEL = 20;
/** How many people a purse remembers; the one who has not asked for the longest is forgotten first. */
const PEOPLE = 10_000;

/** The tokens that one person has `left`. Before `until` every request is refused. */
type Held = { left: number; until: Ms };

/**
 * Rate limits for frequent requests that write nothing. Each instance keeps tokens in memory. A person's first parcel of tokens is free; each
 * further parcel is taken from their bucket in the database.
 * So usual requests cost no write. A flood is limited over all instances together, except for the one free parcel that each instance gives.
 */
export function createPurse(rule: RuleName) {
  const people = new Map<string, Held>();

  function remember(who: string, held: Held): void {
    people.delete(who);
    people.set(who, held);
    if (people.size > PEOPLE) people.delete(people.keys().next().value!);
  }

  return {
    /** Spends one token of `who`. Refuses `too-many` (with `retryMs`). */
    async spend(who: string, now: Ms): Promise<{ ok: true } | Refused> {
      const held = people.get(who) ?? { left: PARCEL, until: now };
      if (now < held.until) return refuse('too-many', { retryMs: held.until - now });
      if (held.left === 0) {
        const bought = await spendToken(rule, who, PARCEL);
        if (!bought.ok) {
          remember(who, { left: 0, until: now + Number(bought.now?.['retryMs'] ?? 0) });
          return bought;
        }
        held.left = PARCEL;
      }
      remember(who, { left: held.left - 1, until: now });
      return { ok: true };
    },
  };
}
