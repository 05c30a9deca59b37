import type { ClosedChat } from '../chat.ts';
import type { Ms } from '../time.ts';
import { HOUR } from '../time.ts';
import type { Rounds, When } from '../sweep/rounds.ts';
import { roundOver, toGoOn } from '../sweep/rounds.ts';
import { WORDS_VERSION } from './part.ts';

/**
 * How far the chats that an earlier version of the product has closed have been given their words. The present round began at `began`, and works on the company
 * behind `after`, whose chats it takes from the last closed on: it is through with those before which `before` stands.
 */
export type Filling = Rounds & { version: number; began: Ms; before: Pick<ClosedChat, 'id' | 'closedAt'> | null };

/** How long instances of two versions may run side by side. */
const SIDE_BY_SIDE: Ms = HOUR;

/** The round to go on with; null when there is nothing to do. Another version of the words begins from the beginning. */
export function toFill(known: Filling | null, when: When, now: Ms): Filling | null {
  const first = { version: WORDS_VERSION, rounds: 0, began: now, after: '', before: null };
  return toGoOn<Filling>(known, first, ({ version }) => version === WORDS_VERSION, when);
}

/** Up to which chat a round goes back: the first to the oldest, the later one to what may have closed while the first one had just begun. */
export const oldestOf = ({ rounds, began }: Filling): Ms => (rounds === 0 ? 0 : began - SIDE_BY_SIDE);

/** The round after these chats of the present company; without any the company is done. */
export function filled(
  filling: Filling,
  companyId: string,
  page: readonly Pick<ClosedChat, 'id' | 'closedAt'>[],
): Filling {
  const last = page.at(-1);
  return last === undefined
    ? { ...filling, after: companyId, before: null }
    : { ...filling, before: { id: last.id, closedAt: last.closedAt } };
}

/** The round is through with all companies. */
export const fillingOver = (filling: Filling): Filling => ({ ...roundOver(filling), before: null });
