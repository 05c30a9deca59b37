import type { Ms } from '../time.ts';

/** Intervals, each [from, to): from, to, from, to … */
export type Pairs = readonly Ms[];

/**
 * What the figures hold of an interval of the ledger: the parts of it that were time at work, and those that an admin has corrected. `version`: how many of its
 * corrections are in it. `timeZone`: the days are those of this zone.
 */
export type Measured = { timeZone: string; version: number; working: Pairs; corrected: Pairs };
