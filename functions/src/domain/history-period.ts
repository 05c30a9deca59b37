import type { Day } from './day.ts';
import { DAY } from './time.ts';

/** Periods of the history that end today and move on with the days: a saved one is still "today" tomorrow. */
export const PERIODS = ['today', 'week', 'month'] as const;
export type Period = (typeof PERIODS)[number];

/** How many days each has, today included. */
const DAYS: Readonly<Record<Period, number>> = { today: 1, week: 7, month: 30 };

/** The first day of a period that ends on `today`, a day of the company's calendar. */
export function firstDayOf(period: Period, today: Day): Day {
  return new Date(Date.parse(`${today}T00:00:00Z`) - (DAYS[period] - 1) * DAY).toISOString().slice(0, 10);
}

/** The filter with the days of its period. */
export function dated<F extends { period?: Period; from?: Day; to?: Day }>(
  { period, ...filter }: F,
  today: Day,
): Omit<F, 'period'> {
  return period === undefined ? filter : { ...filter, from: firstDayOf(period, today), to: today };
}
