import type { Day } from '../day.ts';
import { LONGEST } from '../longest.ts';
import type { LongestKey } from '../longest.ts';
import type { RatedEnd } from '../rating-rules.ts';
import { RATED_ENDS } from '../rating-rules.ts';
import { classOf } from '../report/sketch.ts';
import type { Sketch } from '../report/sketch.ts';
import type { Tally } from '../report/tally.ts';
import { KEY, behind } from '../report/tally.ts';
import { stepOf } from '../report/work.ts';
import type { DayStats } from '../stats.ts';

/** What the rules of work are tried on: the chats that were closed on one day, and the operators who had them. Durations stand in sketches, exact to 2 % (report/sketch.ts). */
export type RuleFacts = {
  day: Day;
  isToday: boolean;
  chats: number;
  handedOff: number;
  reassignments: number;
  /** Who waited how long to be taken, for a first answer, and for each answer. */
  waiting: Sketch;
  first: Sketch;
  response: Sketch;
  longest: Readonly<Record<LongestKey, Sketch>>;
  /** The chats after which a mark may be asked, and how many were rated. */
  ends: Readonly<Record<RatedEnd, number>>;
  rated: number;
  /** The most chats that each operator had in hand at once; null where the day stands in too many documents for an example. */
  peaks: readonly number[] | null;
};

export function factsOf(
  { day, total, operators }: Pick<DayStats, 'day' | 'total' | 'operators'>,
  { isToday, isSpread }: { isToday: boolean; isSpread: boolean },
): RuleFacts {
  const each = <K extends string, T>(keys: readonly K[], of: (key: K) => T) =>
    Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, T>;
  return {
    day,
    isToday,
    chats: total[KEY.chats] ?? 0,
    handedOff: total[KEY.set('handed-off')] ?? 0,
    reassignments: total[KEY.sum('reassignments')] ?? 0,
    waiting: behind(total, KEY.span('waiting', '')),
    first: behind(total, KEY.span('first', '')),
    response: behind(total, KEY.span('response', '')),
    longest: each(LONGEST, (key) => behind(total, KEY.longest(key, ''))),
    ends: each(RATED_ENDS, (kind) => total[KEY.mark(kind)] ?? 0),
    rated: total[KEY.set('rated')] ?? 0,
    peaks: isSpread
      ? null
      : Object.values(operators)
          .map(peakOf)
          .filter((peak) => peak > 0),
  };
}

/** The most chats that an operator had in hand at once on a day. */
function peakOf(tally: Tally): number {
  const steps = Object.entries(tally).flatMap(([key, n]) => {
    const step = stepOf(key, n);
    return step === null || step.holds === 0 ? [] : [step];
  });
  let [now, most] = [0, 0];
  for (const { holds } of steps.toSorted((a, b) => a.at - b.at)) {
    now += holds;
    most = Math.max(most, now);
  }
  return most;
}

/** How many of the durations are at least so long; those of the same class of 2 % count as so long. */
export const atLeast = (sketch: Sketch, ms: number): number => countIn(sketch, (its) => its >= classOf(ms));

/** How many are no longer. */
export const within = (sketch: Sketch, ms: number): number => countIn(sketch, (its) => its <= classOf(ms));

export const sizeOf = (sketch: Sketch): number => countIn(sketch, () => true);

function countIn(sketch: Sketch, counts: (its: number) => boolean): number {
  return Object.entries(sketch).reduce((sum, [its, n]) => sum + (counts(Number(its)) ? n : 0), 0);
}
