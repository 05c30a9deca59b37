import type { DayStats } from '../stats.ts';
import { NO_TOPIC_KEY } from '../stats.ts';
import type { Ms } from '../time.ts';
import type { Sum } from './figures-of.ts';
import type { Breakdown, Question, Scope } from './question.ts';
import type { RowOf } from './report-shape.ts';
import type { Tally } from './tally.ts';
import { KEY, NOTHING } from './tally.ts';
import type { Step } from './work.ts';
import { stepOf, workIn } from './work.ts';

/** Which tally of a day holds a scope; null for a combination, which no day holds. */
export type Place = { of: 'total' } | { of: 'operators' | 'topics' | 'channels'; key: string };

export function placeIn({ operatorId, topicId, subtopicId, channel }: Scope): Place | null {
  const asked = [operatorId, topicId, channel].filter((one) => one !== undefined).length;
  if (asked === 0) return { of: 'total' };
  if (asked > 1) return null;
  if (operatorId !== undefined) return { of: 'operators', key: operatorId };
  if (channel !== undefined) return { of: 'channels', key: channel };
  return { of: 'topics', key: topicKey(topicId ?? null, subtopicId ?? null) };
}

/** Do the days hold what is asked? A breakdown of anything but its own dimension is a combination too. */
export function isHeld(question: Question): boolean {
  const { by } = question;
  const place = placeIn(question);
  if (place === null || by === undefined) return place !== null;
  return place.of === 'total' || place.of === BROKEN[by];
}

/** Where a day holds the rows of a breakdown. */
export const BROKEN = { operator: 'operators', topic: 'topics', channel: 'channels' } as const satisfies Record<
  Breakdown,
  string
>;

export const topicKey = (topicId: string | null, subtopicId: string | null): string =>
  subtopicId === null ? (topicId ?? NO_TOPIC_KEY) : `${topicId}:${subtopicId}`;

/** What a row of a breakdown is about, by its key in the days. */
export function rowAt(of: 'operators' | 'topics' | 'channels', key: string): RowOf {
  if (of === 'operators') return { by: 'operator', operatorId: key };
  if (of === 'channels') return { by: 'channel', channel: key as 'widget' };
  const [topicId = NO_TOPIC_KEY, subtopicId = null] = key.split(':');
  return { by: 'topic', topicId: topicId === NO_TOPIC_KEY ? null : topicId, subtopicId };
}

/** Counts of one place, to which days are added one after another. */
export type Adding = { tally: Record<string, number>; activeMs: Ms; occupiedMs: Ms };

export const nothingYet = (): Adding => ({ tally: {}, activeMs: 0, occupiedMs: 0 });

/** Adds a day's tally of a place. Gives the time at work on that day, which is told of operators, and of all of them together. */
export function addDay(to: Adding, tally: Tally, { of }: Place): { activeMs: Ms; occupiedMs: Ms } {
  const steps: Step[] = [];
  for (const key in tally) {
    const step = stepOf(key, tally[key]!);
    // Steps are told from the beginning of their own day, so they mean nothing in a sum of days.
    if (step === null) to.tally[key] = (to.tally[key] ?? 0) + tally[key]!;
    else steps.push(step);
  }
  const work =
    of === 'total' ? { activeMs: tally[KEY.active] ?? 0, occupiedMs: tally[KEY.occupied] ?? 0 } : workIn(steps);
  to.activeMs += work.activeMs;
  to.occupiedMs += work.occupiedMs;
  return work;
}

/** Adds a sum of days, which holds no steps any more. */
export function addSum(
  to: Adding,
  { tally, activeMs, occupiedMs }: Readonly<Omit<Adding, 'tally'>> & { tally: Tally },
): void {
  for (const key in tally) to.tally[key] = (to.tally[key] ?? 0) + tally[key]!;
  to.activeMs += activeMs;
  to.occupiedMs += occupiedMs;
}

/** What has been added, with its time at work where the place tells it. */
export const sumIn = ({ tally, activeMs, occupiedMs }: Adding, { of }: Place): Sum => ({
  tally,
  work: of === 'total' || of === 'operators' ? { activeMs, occupiedMs } : null,
});

export const tallyAt = (stats: DayStats, place: Place): Tally =>
  place.of === 'total' ? stats.total : (stats[place.of][place.key] ?? NOTHING);
