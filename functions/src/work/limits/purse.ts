import type { RuleName } from '../../domain/limit.ts';
import type { Refused } from '../../domain/refusal.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Ms } from '../../domain/time.ts';
import { spendToken } from './limits.ts';

/** How many tokens are taken from a bucket at once. */
const PARCEL = 20;
/** How many people a purse remembers: who has not come for longest is forgotten first. */
const PEOPLE = 10_000;

/** Until `until` there is nothing to be had. */
type Held = { left: number; until: Ms };

/**
 * Rate limits for what is asked often and writes nothing. Each instance keeps tokens in memory: the first parcel of somebody is free, and each
 * further one is bought from their bucket in the database. So who asks as people do costs no write, and who floods is held over all instances
 * together, beyond what each of them has given for free.
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
