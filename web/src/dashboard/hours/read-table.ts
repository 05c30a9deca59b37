import Papa from 'papaparse';
import { cleanLine } from '#domain/contract/clean.ts';
import { dayAfter, isDay } from '#domain/day.ts';
import type { HoursException, Interval } from '#domain/hours/hours.ts';
import type { Holidays } from './holidays.ts';
import { datesIn } from './written-date.ts';

/** What a row that says no date counts as unread for at most; a table of something else would fill the screen. */
const MOST_UNREAD = 20;
const LONGEST = 31;
const TIMES = /(\d{1,2})[:.](\d{2})\s*[-–—]\s*(\d{1,2})[:.](\d{2})/g;

/** The days of a table: of each row the first cell with a date or two (from and to), the hours if it names any, and the first other words as the name. Columns may stand in any order. */
export function readTable(text: string, today: string): Holidays {
  const rows = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data.map((row) => row.map(cleanLine));
  const monthFirst = rows.some((row) => row.some((cell) => /^\d{1,2}\/(1[3-9]|2\d|3[01])\/\d{4}$/.test(cell)));
  const unread: number[] = [];
  const days = rows.flatMap((row, index): HoursException[] => {
    const dated = row.map((cell) => datesIn(cell, { year: today.slice(0, 4), monthFirst }));
    const [from, to] = dated.flat();
    if (from === undefined) {
      // The first row names the columns.
      if (index > 0 && unread.length < MOST_UNREAD) unread.push(index + 1);
      return [];
    }
    const intervals = row.flatMap((cell, at) => (dated[at]!.length > 0 ? [] : intervalsIn(cell)));
    const name = row.find(
      (cell, at) => dated[at]!.length === 0 && intervalsIn(cell).length === 0 && /\p{L}/u.test(cell),
    );
    return daysFrom(from, to ?? from).map((day) => ({ day, name: name ?? '', intervals }));
  });
  return { days, unread };
}

function intervalsIn(cell: string): Interval[] {
  return [...cell.matchAll(TIMES)].flatMap(([, h1, m1, h2, m2]) => {
    const [from, to] = [Number(h1) * 60 + Number(m1), Number(h2) * 60 + Number(m2)];
    return from < 1440 && to <= 1440 && from !== to ? [{ from, to: to || 1440 }] : [];
  });
}

function daysFrom(from: string, to: string): string[] {
  const days = [from];
  while (days.at(-1)! < to && days.length < LONGEST) days.push(dayAfter(days.at(-1)!));
  return days.filter(isDay);
}
