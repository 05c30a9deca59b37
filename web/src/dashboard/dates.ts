import type { Locale } from '#domain/locale.ts';
import type { Ms } from '#domain/time.ts';
import { DAY } from '#domain/time.ts';
import type { Texts } from '../text/text.ts';

const FORMATS = {
  time: { hour: '2-digit', minute: '2-digit' },
  day: { day: 'numeric', month: 'long' },
  dayOfYear: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  full: { dateStyle: 'long', timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const made = new Map<string, Intl.DateTimeFormat>();

function format(kind: keyof typeof FORMATS, at: Ms, locale: Locale): string {
  const key = `${locale} ${kind}`;
  const formatter = made.get(key) ?? new Intl.DateTimeFormat(locale, FORMATS[kind]);
  made.set(key, formatter);
  return formatter.format(at);
}

/** "14:05" */
export const timeOf = (at: Ms, locale: Locale) => format('time', at, locale);

/** "24 нояб., 14:05" */
export const dateTimeOf = (at: Ms, locale: Locale) => format('short', at, locale);

/** "24 ноября 2026 г. в 14:05" */
export const fullDateOf = (at: Ms, locale: Locale) => format('full', at, locale);

/** The words above a day's messages: "Сегодня", "Вчера", "3 ноября", and with the year in another year. */
export function dayOf(at: Ms, now: Ms, text: Texts, locale: Locale): string {
  if (isSameDay(at, now)) return text.time.today;
  if (isSameDay(at, now - DAY)) return text.time.yesterday;
  const thisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return format(thisYear ? 'day' : 'dayOfYear', at, locale);
}

export function isSameDay(a: Ms, b: Ms): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}
