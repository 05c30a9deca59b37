import type { Locale } from '#domain/locale.ts';
import type { Figure } from '#domain/report/report-shape.ts';
import type { FigureUnit } from '#domain/report/figure-table.ts';
import { rowOf } from '#domain/report/figure-table.ts';
import type { Ms } from '#domain/time.ts';
import { HOUR, MINUTE, SECOND } from '#domain/time.ts';

/** The short words beside numbers. */
export type Units = { hours: string; minutes: string; seconds: string; points: string; nothing: string; same: string };

const MANY: Ms = 1_000 * HOUR;

/** A number does not part from its unit at the end of a line. */
const NBSP = '\u00a0';
const MINUS = '−';

const formatters = new Map<string, Intl.NumberFormat>();

function decimal(value: number, digits: number, locale: Locale, grouped = true): string {
  const key = `${locale} ${digits} ${grouped}`;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: grouped };
  const formatter = formatters.get(key) ?? new Intl.NumberFormat(locale, options);
  formatters.set(key, formatter);
  return formatter.format(value);
}

const percent = (share: number, locale: Locale) => `${decimal(share * 100, 1, locale)}${locale === 'ru' ? NBSP : ''}%`;

/** A duration for people: "7 с", "4 мин 07 с", "152 ч 30 мин", to the second below an hour and to the minute above. */
export function writeSpan(ms: Ms, locale: Locale, { hours, minutes, seconds }: Units): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const whole = Math.round(ms / SECOND);
  if (whole < 60) return `${whole}${NBSP}${seconds}`;
  if (whole < HOUR / SECOND) {
    const rest = whole % 60;
    return `${Math.floor(whole / 60)}${NBSP}${minutes}${rest === 0 ? '' : `${NBSP}${two(rest)}${NBSP}${seconds}`}`;
  }
  // Of a thousand hours nobody reads the minutes.
  const all = ms < MANY ? Math.round(ms / MINUTE) : Math.round(ms / HOUR) * 60;
  const rest = all % 60;
  return `${decimal(Math.floor(all / 60), 0, locale)}${NBSP}${hours}${rest === 0 ? '' : `${NBSP}${two(rest)}${NBSP}${minutes}`}`;
}

/** A value as it is shown. */
export function writeValue(value: number | null, unit: FigureUnit, locale: Locale, units: Units): string {
  if (value === null) return '–';
  switch (unit) {
    case 'chats':
    case 'times':
      return decimal(value, 0, locale);
    case 'ms':
      return writeSpan(value, locale, units);
    case 'share':
      return percent(value, locale);
    case 'mark':
      return decimal(value, 2, locale);
  }
}

/** The same value for a cell of a spreadsheet, which is to take it for a number: no spaces, durations as hours, minutes and seconds. */
export function plainValue(value: number | null, unit: FigureUnit, locale: Locale): string {
  if (value === null) return '';
  switch (unit) {
    case 'chats':
    case 'times':
      return decimal(value, 0, locale, false);
    case 'ms': {
      const two = (part: number) => String(part).padStart(2, '0');
      const whole = Math.round(value / SECOND);
      return `${Math.floor(whole / 3_600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
    }
    case 'share':
      return `${decimal(value * 100, 1, locale, false)}%`;
    case 'mark':
      return decimal(value, 2, locale, false);
  }
}

export type Change = { text: string; tone: 'good' | 'bad' | 'plain' };

/** From so many times on nobody reads percent: "×60" and not "+5 933 %". */
const TIMES = 10;

/**
 * How a figure has changed since the period before: in percent, shares in percentage points, marks in points of the scale. Null where one of the two
 * periods has nothing to compare.
 */
export function changeOf(
  figure: Pick<Figure, 'key' | 'unit' | 'value' | 'before'>,
  locale: Locale,
  units: Units,
): Change | null {
  const { key, unit, value, before } = figure;
  if (value === null || before === null) return null;
  const text = writeChange(value - before, before, unit, locale, units);
  if (text === null) return { text: units.same, tone: 'plain' };
  const { good } = rowOf(key);
  const better = value > before ? good : -good;
  return { text, tone: better > 0 ? 'good' : better < 0 ? 'bad' : 'plain' };
}

/** Null for a change that is too small to be written. */
function writeChange(by: number, before: number, unit: FigureUnit, locale: Locale, { points }: Units): string | null {
  const signed = (size: string) => (/[1-9]/.test(size) ? `${by > 0 ? '+' : MINUS}${size}` : null);
  const size = Math.abs(by);
  if (unit === 'share') return signed(`${decimal(size * 100, 1, locale)}${NBSP}${points}`);
  if (unit === 'mark') return signed(decimal(size, 2, locale));
  // From nothing there is no percentage: the count itself is said.
  if (before === 0) return unit === 'ms' ? null : signed(decimal(size, 0, locale));
  const share = size / before;
  if (by > 0 && share >= TIMES) return `×${decimal(share + 1, 0, locale)}`;
  return signed(`${decimal(share * 100, share < 0.1 ? 1 : 0, locale)}${locale === 'ru' ? NBSP : ''}%`);
}
