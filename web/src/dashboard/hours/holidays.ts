import type { HoursException } from '#domain/hours/hours.ts';

/** Days that a file tells of, in the order of the calendar, and the numbers of its lines in which no date was found. */
export type Holidays = { days: readonly HoursException[]; unread: readonly number[] };
