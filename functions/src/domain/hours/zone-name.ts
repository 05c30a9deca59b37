import type { Locale } from '../locale.ts';
import type { Ms } from '../time.ts';

/** The name of a zone's clock without its season, such as "Москва"; empty where there is none but the distance to UTC. */
export function zoneName(timeZone: string, locale: Locale, now: Ms): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(now);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name.startsWith('GMT') ? '' : name.replace(/,? (стандартное время|standard time)$/i, '');
}
