import type { Locale } from '#domain/locale.ts';
import type { Ms } from '#domain/time.ts';

const made = new Map<string, Intl.DateTimeFormat>();

/** "25.11.2026, 14:05" by the company's clock, by which the history is filtered; by the computer's as long as that is not known. */
export function momentOf(at: Ms, locale: Locale, timeZone: string | undefined): string {
  const key = `${locale} ${timeZone}`;
  const formatter =
    made.get(key) ??
    new Intl.DateTimeFormat(locale, {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      ...(timeZone === undefined ? {} : { timeZone }),
    });
  made.set(key, formatter);
  return formatter.format(at);
}
