import type { ClosedChat } from '../chat.ts';
import type { Ms } from '../time.ts';
import { HOUR } from '../time.ts';
import { WORDS_VERSION } from './part.ts';

/**
 * How far the chats that an earlier version of the product has closed have been given their words. `rounds` through all companies are over. The present one
 * began at `began`, is through with the companies up to `after`, and works on the next one, whose chats it takes from the last closed on: it is through with
 * those before which `before` stands.
 */
export type Filling = {
  version: number;
  rounds: number;
  began: Ms;
  after: string;
  before: Pick<ClosedChat, 'id' | 'closedAt'> | null;
};

/** One round as soon as the new version runs, and in the night one more, for what an instance of the former version has closed meanwhile. */
const WANTED = { minute: 1, night: 2 };
/** How long instances of two versions may run side by side. */
const SIDE_BY_SIDE: Ms = HOUR;

/** The round to go on with; null when there is nothing to do. Another version of the words begins from the beginning. */
export function toFill(known: Filling | null, when: keyof typeof WANTED, now: Ms): Filling | null {
  const fresh = { version: WORDS_VERSION, rounds: 0, began: now, after: '', before: null };
  const present = known?.version === WORDS_VERSION ? known : fresh;
  return present.rounds < WANTED[when] ? present : null;
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
export const roundOver = (filling: Filling): Filling => ({
  ...filling,
  rounds: filling.rounds + 1,
  after: '',
  before: null,
});
