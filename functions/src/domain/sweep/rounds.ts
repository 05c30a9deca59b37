/**
 * How far work has gone through all companies, in the order of their ids: `rounds` are over, and the present one is through with the companies up to `after`. What such work is for, and which
 * version of it, each record says besides.
 */
export type Rounds = { rounds: number; after: string };

/** By which sweep the work is done: that of each minute, or that of the night. */
export type When = 'minute' | 'night';

/** One round as soon as a new version runs, and in the night one more, for what an instance of the former version has saved meanwhile. */
const WANTED = { minute: 1, night: 2 } as const satisfies Record<When, number>;

/** The round to go on with; null when there is nothing to do. `first` is the beginning of today's version: with another one the work begins from there. */
export function toGoOn<R extends Rounds>(
  known: R | null,
  first: R,
  isToday: (known: R) => boolean,
  when: When,
): R | null {
  const present = known !== null && isToday(known) ? known : first;
  return present.rounds < WANTED[when] ? present : null;
}

/** The round after these companies; without any it is over. */
export function wentOn<R extends Rounds>(round: R, companyIds: readonly string[]): R {
  const last = companyIds.at(-1);
  return last === undefined ? roundOver(round) : { ...round, after: last };
}

/** The round is through with all companies. */
export const roundOver = <R extends Rounds>(round: R): R => ({ ...round, rounds: round.rounds + 1, after: '' });
