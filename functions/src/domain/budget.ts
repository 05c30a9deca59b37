import type { Day } from './day.ts';
import { boundsOf } from './day.ts';
import type { Ms } from './time.ts';
import { DAY } from './time.ts';

/** What is counted by the day: questions to the language model, letters, new chats, and storage in blocks (chat/size.ts). */
export const BUDGETS = ['model', 'letters', 'chats', 'storage'] as const;
export type Budget = (typeof BUDGETS)[number];

/** One number for each budget: how much of it a day has used, or how much it may use. A limit of 0 is none. */
export type Amounts = Readonly<Record<Budget, number>>;

export const NOTHING_USED: Amounts = { model: 0, letters: 0, chats: 0, storage: 0 };

/** How much of a limit is used, in percent, where admins are to know of it. */
export type Level = 80 | 100;

/** The levels that the budgets of one day have reached. Of an earlier day they say nothing any more. */
export type Reached = { day: Day; levels: Readonly<Partial<Record<Budget, Level>>> };

/** What a company's admins are told: of its own budgets, by its own days, and of the whole service's, by UTC. */
export type Told = { company?: Reached; service?: Reached };

/** Counts of past days are kept so long. */
const KEPT = 7 * DAY;

/** The share of the service's letters that is kept for those which prove that a mailbox is somebody's: without them nobody can begin. */
const KEPT_FOR_PROOFS = 0.2;

/** When the counts of a day of this time zone are removed. */
export const countsExpireAt = (day: Day, timeZone: string): Ms => boundsOf(day, timeZone).to + KEPT;

export function levelOf(used: number, limit: number): Level | null {
  if (limit === 0 || used < 0.8 * limit) return null;
  return used < limit ? 80 : 100;
}

/** Is one more within the limit? */
export function hasRoom(used: number, limit: number): boolean {
  return limit === 0 || used < limit;
}

/** The limit of letters that prove nothing, out of the limit of all letters. */
export function withoutProofs(limit: number): number {
  return limit - Math.floor(limit * KEPT_FOR_PROOFS);
}

/** What is to be told after these levels have been reached; null when all of it has been told. A level never falls within its day. */
export function tell(
  told: Reached | undefined,
  day: Day,
  reached: Readonly<Partial<Record<Budget, Level | null>>>,
): Reached | null {
  const before = told?.day === day ? told.levels : {};
  const risen = BUDGETS.flatMap((budget) => {
    const level = reached[budget] ?? null;
    return level !== null && level > (before[budget] ?? 0) ? [[budget, level] as const] : [];
  });
  return risen.length === 0 ? null : { day, levels: { ...before, ...Object.fromEntries(risen) } };
}

/** The levels of today; none where the last ones are of another day. */
export function toldToday(told: Reached | undefined, today: Day): Reached['levels'] {
  return told?.day === today ? told.levels : {};
}

/** Of a limit so many are counted one by one; of larger limits a sample. */
const EXACT = 2_000;

/**
 * The service counts one of so many things, and that one for all of them: so ten thousand companies do not write its counters with each chat. At the
 * limit the count is then off by some percent (its standard deviation is at most 1 / sqrt(2,000), 2.2 %).
 */
export function everyOf(limit: number): number {
  return Math.max(1, Math.floor(limit / EXACT));
}

/** What the service's counters get for a thing: nothing mostly, and now and then `every` times as much. `chance` is a random number, 0 to 1. */
export function sampled(amount: number, limit: number, chance: number): number {
  const every = everyOf(limit);
  return limit > 0 && chance * every < 1 ? amount * every : 0;
}
