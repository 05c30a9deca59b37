import { FIGURES_VERSION } from '../metrics.ts';
import type { Rounds, When } from '../sweep/rounds.ts';
import { toGoOn } from '../sweep/rounds.ts';

/** How far companies have been told to count the chats anew that an earlier version of the figures has counted. */
export type Upkeep = Rounds & { v: number };

/** The round to go on with; null when there is nothing to do. Another version of the figures begins from the beginning. */
export const toUpkeep = (known: Upkeep | null, when: When): Upkeep | null =>
  toGoOn(known, { v: FIGURES_VERSION, rounds: 0, after: '' }, ({ v }) => v === FIGURES_VERSION, when);
