import type { Day } from '#domain/day.ts';
import type { Period } from '#domain/report/question.ts';
import { mondayOf, plusDays } from './calendar.ts';

/** The days of a person's own figures, and the days of their own that these are compared with. */
export type OwnPeriod = { now: Period; before: Period };

/** Today beside the same weekday a week ago, and this week so far beside the same days of the last one. */
export function ownPeriods(today: Day): { today: OwnPeriod; week: OwnPeriod } {
  const weekBefore = ({ from, to }: Period): Period => ({ from: plusDays(from, -7), to: plusDays(to, -7) });
  const day = { from: today, to: today };
  const week = { from: mondayOf(today), to: today };
  return { today: { now: day, before: weekBefore(day) }, week: { now: week, before: weekBefore(week) } };
}
