import type { FigureKey } from '#domain/report/figure-table.ts';
import { FIGURES } from '#domain/report/figure-table.ts';
import type { Report, Row, WorkDay } from '#domain/report/report-shape.ts';
import { cell } from '../history/export.ts';
import { FATES_SHOWN } from './figures-shown.ts';
import type { Saying } from './use-figures.ts';
import type { Text } from './words.ts';

/** A table of a page as it goes into a file: the same numbers under the same names. */
export type Sheet = { title: string; head: readonly string[]; rows: readonly (readonly string[])[] };

type Said = Pick<Saying, 'name' | 'definition' | 'plain' | 'change'>;

/** Figures with their values in both periods. */
export function figuresSheet(
  title: string,
  keys: readonly FigureKey[],
  { figures }: Report,
  said: Said,
  { reports }: Text,
): Sheet {
  return {
    title,
    head: [reports.figure, reports.value, reports.valueBefore, reports.change, reports.definition],
    rows: keys.map((key) => {
      const { unit, value, before } = figures[key];
      const changed = said.change(figures[key])?.text ?? '';
      return [said.name(key), said.plain(value, unit), said.plain(before, unit), changed, said.definition(key)];
    }),
  };
}

/** The fates of the chats with their shares of all of which the fate is known. */
export function fatesSheet(report: Report, said: Said, { reports }: Text): Sheet {
  return {
    title: reports.fates,
    head: [reports.figure, reports.value, reports.share],
    rows: fatesOf(report).map(({ key, value, share }) => [
      said.name(key),
      said.plain(value, 'chats'),
      said.plain(share, 'share'),
    ]),
  };
}

export function fatesOf({ figures }: Report): { key: FigureKey; value: number; share: number | null }[] {
  const values = FATES_SHOWN.map((key) => ({ key, value: figures[key].value ?? 0 }));
  const all = values.reduce((sum, { value }) => sum + value, 0);
  return values.map(({ key, value }) => ({ key, value, share: all === 0 ? null : value / all }));
}

/** Values by day. */
export function daysSheet(keys: readonly FigureKey[], { days }: Report, said: Said, { reports }: Text): Sheet {
  return {
    title: reports.byDay,
    head: [reports.day, ...keys.map(said.name)],
    rows: days.map(({ day, values }) => [day, ...keys.map((key) => said.plain(values[key], FIGURES[key].unit))]),
  };
}

/** Rows of a breakdown in the order in which they are shown, with their names in the first columns. */
export function rowsSheet(
  title: string,
  names: readonly string[],
  nameOf: (row: Row) => readonly string[],
  keys: readonly FigureKey[],
  rows: readonly Row[],
  said: Said,
): Sheet {
  return {
    title,
    head: [...names, ...keys.map(said.name)],
    rows: rows.map((row) => [
      ...nameOf(row),
      ...keys.map((key) => said.plain(row.figures[key].value, row.figures[key].unit)),
    ]),
  };
}

/** The time at work of one operator by day. */
export function workSheet(title: string, work: readonly WorkDay[], said: Said, { reports }: Text): Sheet {
  return {
    title,
    head: [reports.day, said.name('active'), said.name('occupied'), said.name('occupancy'), reports.correctedDay],
    rows: work.map(({ day, activeMs, occupiedMs, corrected }) => [
      day,
      said.plain(activeMs, 'ms'),
      said.plain(occupiedMs, 'ms'),
      said.plain(activeMs === 0 ? null : occupiedMs / activeMs, 'share'),
      corrected ? reports.correctedDay : '',
    ]),
  };
}

/** The two heat maps, each as hours down and weekdays across. */
export function heatSheets({ heat }: Report, said: Said, { reports }: Text): Sheet[] {
  const grid = (title: string, valueIn: ReadonlyMap<string, string>): Sheet => ({
    title,
    head: [reports.hour, ...reports.weekdays],
    rows: Array.from({ length: 24 }, (_, hour) => {
      const two = String(hour).padStart(2, '0');
      return [`${two}:00`, ...reports.weekdays.map((_day, i) => valueIn.get(`${i + 1}-${two}`) ?? '')];
    }),
  });
  return [
    grid(reports.arrivals, new Map(heat.arrivals.map(({ cell: at, chats }) => [at, said.plain(chats, 'chats')]))),
    grid(reports.waits, new Map(heat.waiting.map(({ cell: at, waitingMs }) => [at, said.plain(waitingMs, 'ms')]))),
  ];
}

/** The tables of a page as one CSV file (RFC 4180), an empty line between them. Every cell is quoted and none can run as a formula. */
export function toCsv(sheets: readonly Sheet[]): string {
  const lines = sheets.flatMap(({ title, head, rows }, i) => [...(i === 0 ? [] : [[]]), [title], head, ...rows]);
  return `\ufeff${lines.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`;
}

/** A change such as "+20 %" or "−0,5 п. п.": it begins like a formula, but is none. */
const CHANGE = /^[+\u2212]\d[\d.,\u00a0]*(%|п\. п\.|pp)?$/u;

const quoted = (text: string) => (CHANGE.test(text) ? `"${text}"` : cell(text));
