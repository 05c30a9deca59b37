import type { Day } from '#domain/day.ts';
import { isDay } from '#domain/day.ts';
import type { Period } from '#domain/report/question.ts';
import { daysIn, mondayOf, monthStart, plusDays, quarterStart } from './calendar.ts';

/** Periods with a name, which move on with the calendar. */
export const PRESETS = [
  'today',
  'yesterday',
  '7-days',
  '28-days',
  '90-days',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
  'this-year',
  'last-year',
] as const;
export type Preset = (typeof PRESETS)[number];

/** A report without a period in its address is about this one. */
export const USUAL: Preset = '28-days';

/** The longest period, in days: two years, one of them a leap year. */
export const LONGEST = 731;

/** What was wrong with the wanted days: they stood upside down, reached into the future, or were more than two years. */
export type Mended = 'turned' | 'future' | 'cut';

/** The days of a report. `preset` is null for days that somebody has chosen one by one. */
export type Chosen = Period & { preset: Preset | null; mended: readonly Mended[] };

/** The days of a named period on a given day of the company's calendar. A period that is not over ends today. */
export function daysOf(preset: Preset, today: Day): Period {
  const upTo = (from: Day): Period => ({ from, to: today });
  const year = `${today.slice(0, 4)}-01-01`;
  switch (preset) {
    case 'today':
      return upTo(today);
    case 'yesterday':
      return { from: plusDays(today, -1), to: plusDays(today, -1) };
    case '7-days':
      return upTo(plusDays(today, -6));
    case '28-days':
      return upTo(plusDays(today, -27));
    case '90-days':
      return upTo(plusDays(today, -89));
    case 'this-week':
      return upTo(mondayOf(today));
    case 'last-week':
      return { from: plusDays(mondayOf(today), -7), to: plusDays(mondayOf(today), -1) };
    case 'this-month':
      return upTo(monthStart(today));
    case 'last-month':
      return { from: monthStart(today, -1), to: plusDays(monthStart(today), -1) };
    case 'this-quarter':
      return upTo(quarterStart(today));
    case 'last-quarter':
      return { from: quarterStart(today, -1), to: plusDays(quarterStart(today), -1) };
    case 'this-year':
      return upTo(year);
    case 'last-year':
      return { from: monthStart(year, -12), to: plusDays(year, -1) };
  }
}

/**
 * The days that an address or a form asks for. Days upside down are turned round, days to come are left out, and of more than two years the last two are
 * taken; `mended` names what was done, so that it can be said. One day alone is a period of one day.
 */
export function chosenPeriod(
  asked: { preset?: string | null; from?: string | null; to?: string | null },
  today: Day,
): Chosen {
  const first = asked.from ?? asked.to;
  const last = asked.to ?? asked.from;
  if (first && last && isDay(first) && isDay(last)) return mend(first, last, today);
  const preset = PRESETS.find((one) => one === asked.preset) ?? USUAL;
  return { ...daysOf(preset, today), preset, mended: [] };
}

function mend(first: Day, last: Day, today: Day): Chosen {
  const mended: Mended[] = [];
  let [from, to] = [first, last];
  if (from > to) {
    mended.push('turned');
    [from, to] = [to, from];
  }
  if (to > today) {
    mended.push('future');
    to = today;
    if (from > today) from = today;
  }
  if (daysIn({ from, to }) > LONGEST) {
    mended.push('cut');
    from = plusDays(to, 1 - LONGEST);
  }
  return { from, to, preset: null, mended };
}
