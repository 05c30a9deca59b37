import type { HistoryFilter } from '../history.ts';
import type { Ms } from '../time.ts';
import { WHOSE } from './chat-set.ts';
import type { FigureKey } from './figure-table.ts';
import { FIGURE_KEYS, SPANS, rowOf } from './figure-table.ts';
import type { Span } from './figure-table.ts';
import type { Period, Scope } from './question.ts';
import type { Figure, Figures } from './report-shape.ts';
import type { Sketch } from './sketch.ts';
import { percentile } from './sketch.ts';
import type { Tally } from './tally.ts';
import { KEY } from './tally.ts';

/** The counts of a scope and a period, with its time at work; null where time at work is not told, as by topic. */
export type Sum = { tally: Tally; work: { activeMs: Ms; occupiedMs: Ms } | null };

/** The value of every figure. */
export function valuesOf({ tally, work }: Sum): Record<FigureKey, number | null> {
  const sketches = sketchesIn(tally);
  const of = (key: FigureKey): number | null => {
    const { how, set } = rowOf(key);
    const size = sizeOf(key, tally);
    switch (how.is) {
      case 'size':
        return size;
      case 'share':
        return ratio(
          size,
          how.of === 'all' ? at(tally, KEY.chats) : how.of.reduce((all, one) => all + at(tally, one), 0),
        );
      case 'percentile':
        return percentile(sketches[how.span], how.p);
      case 'sum':
        return at(tally, KEY.sum(how.sum));
      case 'mean mark':
        return set === null ? null : ratio(at(tally, KEY.sum('marks')), size);
      case 'work':
        if (work === null) return null;
        if (how.work === 'occupancy') return ratio(work.occupiedMs, work.activeMs);
        return how.work === 'active' ? work.activeMs : work.occupiedMs;
    }
  };
  return Object.fromEntries(FIGURE_KEYS.map((key) => [key, of(key)])) as Record<FigureKey, number | null>;
}

/** Every figure with its value, that of the period before, and the history's filter of its chats. */
export function figuresOf(now: Sum, before: Sum | null, scope: Scope, period: Period): Figures {
  const [values, earlier] = [valuesOf(now), before && valuesOf(before)];
  const figure = (key: FigureKey): Figure => ({
    key,
    unit: rowOf(key).unit,
    value: values[key],
    before: earlier?.[key] ?? null,
    chats: sizeOf(key, now.tally),
    opens: opensOf(key, scope, period),
  });
  return Object.fromEntries(FIGURE_KEYS.map((key) => [key, figure(key)])) as Figures;
}

/** The filter that finds exactly the chats of a figure. */
export function opensOf(key: FigureKey, { operatorId, ...scope }: Scope, { from, to }: Period): HistoryFilter | null {
  const { set } = rowOf(key);
  if (set === null) return null;
  const chats: HistoryFilter = { from, to, ...scope };
  if (operatorId === undefined) return set === 'all' ? chats : { ...chats, counts: set };
  if (set === 'all') return { ...chats, ownerId: operatorId };
  return WHOSE[set] === 'doer'
    ? { ...chats, counts: `${set}@${operatorId}` }
    : { ...chats, ownerId: operatorId, counts: set };
}

function sizeOf(key: FigureKey, tally: Tally): number {
  const { set } = rowOf(key);
  return set === null ? 0 : at(tally, set === 'all' ? KEY.chats : KEY.set(set));
}

const at = (tally: Tally, key: string): number => tally[key] ?? 0;
const ratio = (part: number, all: number): number | null => (all === 0 ? null : part / all);

/** All sketches of a tally in one look at its keys, since a report of a year looks at thousands of tallies. */
function sketchesIn(tally: Tally): Record<Span, Sketch> {
  const found = Object.fromEntries(SPANS.map((span) => [span, {}])) as Record<Span, Record<string, number>>;
  for (const key in tally) {
    const slash = key.indexOf('/');
    const span = SPANS.find((one) => one.length === slash && key.startsWith(one));
    if (span !== undefined) found[span][key.slice(slash + 1)] = tally[key]!;
  }
  return found;
}
