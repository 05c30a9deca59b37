import { nice, ticks } from 'd3-array';
import type { FigureUnit } from '#domain/report/figure-table.ts';
import { DAY, HOUR, MINUTE, SECOND } from '#domain/time.ts';

/** About how many lines lie across a chart. */
const LINES = 4;

/** Steps that people count time in. */
const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map((n) => n * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 3, 6, 12].map((n) => n * HOUR),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((n) => n * DAY),
];

/** The scale at the side of a chart: its upper end, and the values that are written beside it, 0 first. It always begins at 0. */
export type Scale = { max: number; marks: readonly number[] };

export function scaleFor(values: readonly (number | null)[], unit: FigureUnit): Scale {
  const top = Math.max(0, ...values.map((value) => value ?? 0));
  if (unit === 'mark') return { max: 5, marks: [0, 1, 2, 3, 4, 5] };
  if (unit === 'ms') return timeScale(top);
  const least = unit === 'share' ? 0.01 : LINES;
  const [, max] = nice(0, Math.max(top, least), LINES);
  return { max, marks: ticks(0, max, LINES) };
}

function timeScale(top: number): Scale {
  const step = STEPS.find((one) => one * LINES >= top) ?? STEPS.at(-1)!;
  const count = Math.max(1, Math.ceil(top / step));
  return { max: count * step, marks: Array.from({ length: count + 1 }, (_, i) => i * step) };
}

/** At most so many of the days are named below a chart, the first and the last among them. */
export function namedDays<T>(days: readonly T[], most: number): { day: T; at: number }[] {
  const count = Math.min(days.length, most);
  const last = days.length - 1;
  return Array.from({ length: count }, (_, i) => {
    const at = count === 1 ? 0 : Math.round((i * last) / (count - 1));
    return { day: days[at]!, at };
  });
}
