import type { Day } from '#domain/day.ts';
import { DAY } from '#domain/time.ts';

/** The day so many days later, or earlier when `count` is negative. */
export function plusDays(day: Day, count: number): Day {
  return new Date(noonOf(day) + count * DAY).toISOString().slice(0, 10);
}

/** How many days lie from `from` to `to`, both included. */
export function daysIn({ from, to }: { from: Day; to: Day }): number {
  return Math.round((noonOf(to) - noonOf(from)) / DAY) + 1;
}

/** The weekday: Monday is 1, Sunday is 7. */
export function weekdayOf(day: Day): number {
  return new Date(noonOf(day)).getUTCDay() || 7;
}

export const mondayOf = (day: Day): Day => plusDays(day, 1 - weekdayOf(day));

/** The first day of the month that lies so many months after the day's own. */
export function monthStart(day: Day, later = 0): Day {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + later, 1)).toISOString().slice(0, 10);
}

/** The first day of the quarter that lies so many quarters after the day's own. */
export function quarterStart(day: Day, later = 0): Day {
  const month = Number(day.slice(5, 7));
  return monthStart(day, later * 3 - ((month - 1) % 3));
}

/** Noon in UTC, which belongs to the same day for whoever counts whole days from it. */
const noonOf = (day: Day) => Date.parse(`${day}T12:00:00Z`);
