import type { Day } from '../day.ts';
import type { DayStats } from '../stats.ts';
import type { Ms } from '../time.ts';
import type { DigestKey } from './digest-key.ts';
import { monthOf } from './digest-key.ts';
import type { FigureKey } from './figure-table.ts';
import { FIGURE_KEYS } from './figure-table.ts';
import { valuesOf } from './figures-of.ts';
import type { WorkDay } from './report-shape.ts';
import type { Adding, Place } from './sums.ts';
import { addDay, addSum, nothingYet, sumIn, tallyAt } from './sums.ts';
import type { Tally } from './tally.ts';
import { KEY, isNothing } from './tally.ts';

/** What a place comes to on one day: the day of the month, 1 where an admin has corrected the ledger, and the values in the order of `FIGURE_KEYS`. */
export type DigestDay = readonly (number | null)[];

/** What a place comes to over the days of a digest, and on each of them on which there was anything: a chart wants every day, and percentiles cannot be added. */
export type DigestSum = { tally: Tally; activeMs: Ms; occupiedMs: Ms; days: readonly DigestDay[] };
type Sums = Readonly<Record<string, DigestSum>>;

/**
 * The figures of many days together. A report from digests is the same as one from their days, and reads a fraction of it. Steps of time at work are in no digest: only what they
 * come to on each day.
 */
export type Digest = { key: DigestKey; total: DigestSum; channels: Sums; operators: Sums; topics: Sums };

export const SPLITS = ['channels', 'operators', 'topics'] as const;
export type Split = (typeof SPLITS)[number];

/** The digest of these days, in any order. */
export function digestOf(key: DigestKey, days: readonly DayStats[]): Digest {
  const sorted = days.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const keysOf = (split: Split) => new Set(sorted.flatMap((stats) => Object.keys(stats[split])));
  const split = (of: Split): Sums =>
    Object.fromEntries([...keysOf(of)].sort().map((one) => [one, sumOfDays(sorted, { of, key: one })]));
  return {
    key,
    total: sumOfDays(sorted, { of: 'total' }),
    channels: split('channels'),
    operators: split('operators'),
    topics: split('topics'),
  };
}

/** The digest of a month from those of its thirds, in their order. */
export function digestOfThirds(key: DigestKey, thirds: readonly Digest[]): Digest {
  const split = (of: Split): Sums => {
    const keys = new Set(thirds.flatMap((third) => Object.keys(third[of])));
    return Object.fromEntries(
      [...keys].sort().map((one) => [one, together(thirds.flatMap((third) => third[of][one] ?? []))]),
    );
  };
  return {
    key,
    total: together(thirds.map(({ total }) => total)),
    channels: split('channels'),
    operators: split('operators'),
    topics: split('topics'),
  };
}

export const isEmptyDigest = ({ total, operators }: Digest): boolean =>
  total.days.length === 0 && Object.keys(operators).length === 0;

/** The day that a place's day of a digest is about. */
export const dayIn = (key: DigestKey, [of]: DigestDay): Day => `${monthOf(key)}-${String(of).padStart(2, '0')}`;

export function valuesIn([, , ...values]: DigestDay): Record<FigureKey, number | null> {
  return Object.fromEntries(FIGURE_KEYS.map((key, i) => [key, values[i] ?? null])) as Record<FigureKey, number | null>;
}

/** An operator's time at work on a day; null on one on which there was neither any nor a correction. */
export function workDayIn(key: DigestKey, day: DigestDay): WorkDay | null {
  const [activeMs, occupiedMs] = [day[ACTIVE] ?? 0, day[OCCUPIED] ?? 0];
  const corrected = day[1] === 1;
  return activeMs > 0 || corrected ? { day: dayIn(key, day), activeMs, occupiedMs, corrected } : null;
}

const [ACTIVE, OCCUPIED] = [2 + FIGURE_KEYS.indexOf('active'), 2 + FIGURE_KEYS.indexOf('occupied')];

function sumOfDays(days: readonly DayStats[], place: Place): DigestSum {
  const all = nothingYet();
  const found: DigestDay[] = [];
  for (const stats of days) {
    const tally = tallyAt(stats, place);
    if (isNothing(tally)) continue;
    addDay(all, tally, place);
    const alone = nothingYet();
    addDay(alone, tally, place);
    const values = valuesOf(sumIn(alone, place));
    const corrected = place.of === 'operators' && (tally[KEY.corrected] ?? 0) > 0;
    found.push([Number(stats.day.slice(8)), corrected ? 1 : 0, ...FIGURE_KEYS.map((key) => values[key])]);
  }
  return { ...all, days: found };
}

function together(sums: readonly DigestSum[]): DigestSum {
  const all: Adding = nothingYet();
  for (const sum of sums) addSum(all, sum);
  return { ...all, days: sums.flatMap(({ days }) => days) };
}
