import { offsetAt } from '#domain/hours/wall-clock.ts';
import { zoneName } from '#domain/hours/zone-name.ts';
import type { Locale } from '#domain/locale.ts';
import type { Ms } from '#domain/time.ts';
import { MINUTE } from '#domain/time.ts';

/** A time zone as it is listed; `words` are what it is found by, in lower case. */
export type Zone = { value: string; label: string; words: string };

/** Every zone of the platform's list, with its distance to UTC now and the name of its clock in this language, from west to east. */
export function zonesOf(locale: Locale, now: Ms): Zone[] {
  return Intl.supportedValuesOf('timeZone')
    .map((value) => ({ value, offset: offsetAt(now, value), name: zoneName(value, locale, now) }))
    .toSorted((a, b) => a.offset - b.offset || (a.value < b.value ? -1 : 1))
    .map(({ value, offset, name }) => {
      const label = `${value.replaceAll('_', ' ')} (${written(offset)}${name && `, ${name}`})`;
      return { value, label, words: label.toLowerCase() };
    });
}

/** The zones in whose words all that was typed stands; the chosen one is always among them, since a list must show what is chosen. */
export function foundIn(zones: readonly Zone[], typed: string, chosen: string): readonly Zone[] {
  const wanted = typed.toLowerCase().replaceAll('_', ' ').split(/\s+/).filter(Boolean);
  return zones.filter(({ value, words }) => value === chosen || wanted.every((word) => words.includes(word)));
}

function written(offset: Ms): string {
  const minutes = Math.abs(offset) / MINUTE;
  const rest = minutes % 60 === 0 ? '' : `:${String(minutes % 60).padStart(2, '0')}`;
  return `UTC${offset < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${rest}`;
}
