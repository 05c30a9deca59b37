import { dayAfter } from '../day.ts';
import type { Locale, Texts } from '../locale.ts';
import type { Ms } from '../time.ts';
import { weekdayOf } from './hours.ts';
import type { Weekday } from './hours.ts';
import { wallTime } from './wall-clock.ts';

const ON: Readonly<Record<Weekday, Texts>> = {
  mon: { ru: 'в понедельник', en: 'on Monday' },
  tue: { ru: 'во вторник', en: 'on Tuesday' },
  wed: { ru: 'в среду', en: 'on Wednesday' },
  thu: { ru: 'в четверг', en: 'on Thursday' },
  fri: { ru: 'в пятницу', en: 'on Friday' },
  sat: { ru: 'в субботу', en: 'on Saturday' },
  sun: { ru: 'в воскресенье', en: 'on Sunday' },
};
const TODAY: Texts = { ru: 'сегодня', en: 'today' };
const TOMORROW: Texts = { ru: 'завтра', en: 'tomorrow' };
const AT: Texts = { ru: 'в', en: 'at' };

/**
 * When it opens, as a client reads it: "завтра, 29 ноября, в 9:00 (GMT+3)". The date stands beside the day, since the words are still there tomorrow; the zone, since a client may live in
 * another one.
 */
export function openingWords(at: Ms, now: Ms, timeZone: string, locale: Locale): string {
  const { day } = wallTime(at, timeZone);
  const today = wallTime(now, timeZone).day;
  const when = time(at, timeZone, locale);
  if (day === today) return `${TODAY[locale]} ${AT[locale]} ${when}`;
  const name = day === dayAfter(today) ? TOMORROW[locale] : ON[weekdayOf(day)][locale];
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const };
  const date = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long', ...year }).format(at);
  return `${name}, ${date.replace(/\sг\.$/, ' года')}, ${AT[locale]} ${when}`;
}

function time(at: Ms, timeZone: string, locale: Locale): string {
  const options = { timeZone, hour: 'numeric', minute: '2-digit', timeZoneName: 'shortOffset' } as const;
  const parts = new Intl.DateTimeFormat(locale, options).formatToParts(at);
  const zone = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const shown = parts
    .filter(({ type }) => type !== 'timeZoneName')
    .map(({ value }) => value)
    .join('')
    .replace(/^0(?=\d)/, '')
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .trim();
  return `${shown} (${zone})`;
}
