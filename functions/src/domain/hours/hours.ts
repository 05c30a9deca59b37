import type { Day } from '../day.ts';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The minutes of a day, on the clock on the wall. */
export const DAY_MINUTES = 24 * 60;

/**
 * People are there between two times of the clock, in minutes after midnight: `from` is 0 to 1439, `to` is 1 to 1440 and not included. Where `to` is not after `from`, it is the
 * next day's: 22:00 to 06:00 belongs to the day on which it begins.
 */
export type Interval = { from: number; to: number };

/** A day that is unlike its weekday, with its own intervals; none: closed all day. `name` says why, and may be empty. */
export type HoursException = { day: Day; name: string; intervals: readonly Interval[] };

/** When people are there, by the clock of the company's time zone. A company without hours (null) is always open. */
export type Hours = {
  week: Readonly<Record<Weekday, readonly Interval[]>>;
  exceptions: readonly HoursException[];
};

export const MOST_INTERVALS = 6;
/** Two years of holidays with room; each is in the company's document, which every door reads. */
export const MOST_EXCEPTIONS = 100;
export const EXCEPTION_NAME_MAX = 60;

/** What most teams have; where an editor begins. */
export const USUAL_HOURS: Hours = {
  week: {
    mon: [{ from: 540, to: 1080 }],
    tue: [{ from: 540, to: 1080 }],
    wed: [{ from: 540, to: 1080 }],
    thu: [{ from: 540, to: 1080 }],
    fri: [{ from: 540, to: 1080 }],
    sat: [],
    sun: [],
  },
  exceptions: [],
};

/** Does the interval go on after midnight? */
export const isOverMidnight = ({ from, to }: Interval): boolean => to <= from;

/** The weekday of a day of the calendar. */
export function weekdayOf(day: Day): Weekday {
  return WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7]!;
}
