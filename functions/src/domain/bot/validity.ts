import type { Day } from '../day.ts';
import { boundsOf } from '../day.ts';
import type { Ms } from '../time.ts';
import type { KnowledgeEntry } from './knowledge.ts';

/** Whether the bot uses an entry on a day: `waits` for its first day, is `over` since its last, or is switched `off`. */
export const VALIDITIES = ['on', 'waits', 'over', 'off'] as const;
export type Validity = (typeof VALIDITIES)[number];

type Bounds = Pick<KnowledgeEntry, 'active' | 'validFrom' | 'validUntil'>;

/** `today` is a day of the company's calendar. */
export function validityOf({ active, validFrom, validUntil }: Bounds, today: Day): Validity {
  if (!active) return 'off';
  if (validUntil !== undefined && today > validUntil) return 'over';
  return validFrom !== undefined && today < validFrom ? 'waits' : 'on';
}

/** The entries that the bot learns and answers with on a day. */
export function validOn<E extends Bounds>(entries: readonly E[], today: Day): E[] {
  return entries.filter((entry) => validityOf(entry, today) === 'on');
}

/** The first moment after the day `since` at which another set of these entries is valid; null when the set stays as it is. */
export function turnsAfter(entries: readonly Bounds[], since: Day, timeZone: string): Ms | null {
  const moments = entries
    .filter(({ active }) => active)
    .flatMap(({ validFrom, validUntil }) => [
      ...(validFrom !== undefined && validFrom > since ? [boundsOf(validFrom, timeZone).from] : []),
      ...(validUntil !== undefined && validUntil >= since ? [boundsOf(validUntil, timeZone).to] : []),
    ]);
  return moments.length === 0 ? null : Math.min(...moments);
}
