import { FIGURES_VERSION } from '../metrics.ts';

/**
 * How far companies have been told to count the chats anew that an earlier version of the figures has counted: `rounds` through all companies are over, and the
 * present one has come to the company `after`.
 */
export type Upkeep = { v: number; rounds: number; after: string };

/** One round as soon as the new version runs, and one more in the night, for what an instance of the former version has closed meanwhile. */
const WANTED = { minute: 1, night: 2 };

/** The round to go on with; null when there is nothing to do. Another version of the figures begins from the beginning. */
export function toUpkeep(known: Upkeep | null, when: keyof typeof WANTED): Upkeep | null {
  const present = known?.v === FIGURES_VERSION ? known : { v: FIGURES_VERSION, rounds: 0, after: '' };
  return present.rounds < WANTED[when] ? present : null;
}

/** The round after these companies; without any the round is over. */
export function upkept(upkeep: Upkeep, companyIds: readonly string[]): Upkeep {
  const last = companyIds.at(-1);
  return last === undefined ? { ...upkeep, rounds: upkeep.rounds + 1, after: '' } : { ...upkeep, after: last };
}
