import type { Locale, Texts } from '../locale.ts';
import type { Ms } from '../time.ts';
import { HOUR, MINUTE } from '../time.ts';

const UNITS: Readonly<Record<'minutes' | 'hours', Texts>> = {
  minutes: { ru: 'мин', en: 'min' },
  hours: { ru: 'ч', en: 'h' },
};

/** How long something takes, as a client reads it: whole minutes upwards ("1 мин" at least), from two hours on half hours ("2,5 ч"). */
export function spanWords(ms: Ms, locale: Locale): string {
  if (ms < 2 * HOUR) return `${Math.max(1, Math.ceil(ms / MINUTE))} ${UNITS.minutes[locale]}`;
  const hours = Math.ceil((2 * ms) / HOUR) / 2;
  return `${hours.toLocaleString(locale)} ${UNITS.hours[locale]}`;
}
