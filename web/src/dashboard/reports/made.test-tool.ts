import type { FigureKey } from '#domain/report/figure-table.ts';
import { FIGURE_KEYS, rowOf as tableRow } from '#domain/report/figure-table.ts';
import type { Figure, Figures, Report, Row } from '#domain/report/report-shape.ts';

type Values = Partial<Record<FigureKey, number | null>>;

/** Figures with these values; the others are empty. */
export function figuresOf(values: Values, before: Values = {}): Figures {
  const figure = (key: FigureKey) => {
    const { unit, set } = tableRow(key);
    const value = values[key] ?? null;
    const chats = set === null ? 0 : (values.chats ?? 0);
    const opens =
      set === null ? null : { from: '2026-11-01', to: '2026-11-28', ...(set === 'all' ? {} : { counts: set }) };
    return { key, unit, value, before: before[key] ?? null, chats, opens };
  };
  const figures: Partial<Record<FigureKey, Figure>> = {};
  for (const key of FIGURE_KEYS) figures[key] = figure(key);
  return figures as Figures;
}

export const rowOf = (operatorId: string, values: Values): Row => ({
  of: { by: 'operator', operatorId },
  figures: figuresOf(values),
  work: [],
});

/** A report of two days. */
export function reportOf(values: Values, before: Values = {}, more: Partial<Report> = {}): Report {
  const byDay = (of: Values) =>
    Object.fromEntries(FIGURE_KEYS.map((key) => [key, of[key] ?? null])) as Record<FigureKey, number | null>;
  return {
    question: { from: '2026-11-27', to: '2026-11-28' },
    before: { from: '2026-11-25', to: '2026-11-26' },
    figures: figuresOf(values, before),
    days: [
      { day: '2026-11-27', values: byDay(values) },
      { day: '2026-11-28', values: byDay(before) },
    ],
    rows: [],
    heat: { arrivals: [], waiting: [] },
    notes: [],
    at: 0,
    ...more,
  };
}
