import type { Day } from '#domain/day.ts';
import { dayAfter, dayOf } from '#domain/day.ts';
import type { Locale } from '#domain/locale.ts';
import type { Ms } from '#domain/time.ts';
import type { Text } from '../work/words.ts';

/** The only place that formats moments, always in a named time zone. A test (one-clock.test.tsx) fails if another module does. */
const FORMATS = {
  /** "14:05" */
  time: { hour: '2-digit', minute: '2-digit' },
  /** "14:05:32" */
  clock: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  /** "24 нояб., 14:05" */
  short: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  /** "25.11.2026, 14:05" */
  table: { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  /** "24 ноября 2026 г. в 14:05" */
  full: { dateStyle: 'long', timeStyle: 'short' },
  /** "3 ноября", "3 ноября 2025 г." */
  day: { day: 'numeric', month: 'long' },
  dayOfYear: { day: 'numeric', month: 'long', year: 'numeric' },
  /** "вторник" */
  weekday: { weekday: 'long' },
  /** "3 нояб." */
  dayShort: { day: 'numeric', month: 'short' },
  /** "вт, 3 нояб." */
  dayWeek: { weekday: 'short', day: 'numeric', month: 'short' },
  /** "вт, 3 ноября 2026 г." */
  dayFull: { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type MomentKind = keyof typeof FORMATS;

/** The time zone of this computer. */
export const OWN_ZONE = new Intl.DateTimeFormat('en').resolvedOptions().timeZone;

const made = new Map<string, Intl.DateTimeFormat>();

/** A moment as text in a language, in a time zone. */
export function momentOf(at: Ms, kind: MomentKind, locale: Locale, timeZone: string): string {
  const key = `${locale} ${kind} ${timeZone}`;
  const formatter = made.get(key) ?? new Intl.DateTimeFormat(locale, { ...FORMATS[kind], timeZone });
  made.set(key, formatter);
  return formatter.format(at);
}

/** The name of a day of the week; 1 is Monday, as 1 January 2024 was. */
export function weekdayText(weekday: number, locale: Locale): string {
  return momentOf(Date.UTC(2024, 0, weekday), 'weekday', locale, 'UTC');
}

/** A day of the calendar as text. */
export function dayText(day: Day, kind: 'dayOfYear' | 'dayShort' | 'dayWeek' | 'dayFull', locale: Locale): string {
  return momentOf(Date.parse(`${day}T12:00:00Z`), kind, locale, 'UTC');
}

/** The heading above a day's messages: "Сегодня", "Вчера", "3 ноября". In another year the year is added. */
export function dayWords(at: Ms, now: Ms, text: Text, locale: Locale, timeZone: string): string {
  const [day, today] = [dayOf(at, timeZone), dayOf(now, timeZone)];
  if (day === today) return text.time.today;
  // Compared by the calendar, since a day with a change of the clocks has 23 or 25 hours.
  if (dayAfter(day) === today) return text.time.yesterday;
  return momentOf(at, yearOf(day) === yearOf(today) ? 'day' : 'dayOfYear', locale, timeZone);
}

const yearOf = (day: Day) => day.slice(0, 4);

export function isSameDay(a: Ms, b: Ms, timeZone: string): boolean {
  return dayOf(a, timeZone) === dayOf(b, timeZone);
}

/** Do two time zones have the same local time at a moment? Many zones with different names do. */
export function isSameClock(at: Ms, one: string, other: string): boolean {
  return momentOf(at, 'table', 'en', one) === momentOf(at, 'table', 'en', other);
}
