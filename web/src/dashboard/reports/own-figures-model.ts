import { createModel, effect, signal, untracked } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Day } from '#domain/day.ts';
import type { FigureKey } from '#domain/report/figure-table.ts';
import type { Period } from '#domain/report/question.ts';
import type { Figure } from '#domain/report/report-shape.ts';
import type { CallRefused, Desk } from '../app/call.ts';
import type { OwnPeriod } from './own-periods.ts';
import { ownPeriods } from './own-periods.ts';

/** What a person sees of their own work. */
export const OWN_FIGURES = [
  'chats',
  'responses',
  'first50',
  'within',
  'response50',
  'handling50',
  'ratings',
  'ratingMean',
  'active',
  'occupancy',
] as const satisfies readonly FigureKey[];

/** Figures of a period with those of the same days before, which are the person's own too. */
export type Own = { period: OwnPeriod; figures: readonly Figure[] };

export type OwnShown =
  | { state: 'loading' }
  | { state: 'refused'; refusal: CallRefused }
  | { state: 'found'; today: Own; week: Own };

/** A person's own figures, against their own of a week before and nobody else's. `today`: undefined until the company's time zone is known. */
export const OwnFiguresModel = createModel((desk: Desk, today: ReadonlySignal<Day | undefined>) => {
  const shown = signal<OwnShown>({ state: 'loading' });
  let newest = 0;
  const own = async (period: OwnPeriod): Promise<Own | CallRefused> => {
    const ask = ({ from, to }: Period) => desk('ownReport', { from, to });
    const [now, before] = await Promise.all([ask(period.now), ask(period.before)]);
    if (!now.ok) return now;
    if (!before.ok) return before;
    const figures = OWN_FIGURES.map((key) => ({
      ...now.output.figures[key],
      before: before.output.figures[key].value,
    }));
    return { period, figures };
  };
  const look = async (day: Day) => {
    const mine = (newest += 1);
    shown.value = { state: 'loading' };
    const periods = ownPeriods(day);
    const [dayFigures, week] = await Promise.all([own(periods.today), own(periods.week)]);
    if (mine !== newest) return;
    if ('reason' in dayFigures) shown.value = { state: 'refused', refusal: dayFigures };
    else if ('reason' in week) shown.value = { state: 'refused', refusal: week };
    else shown.value = { state: 'found', today: dayFigures, week };
  };
  effect(() => {
    const day = today.value;
    if (day !== undefined) untracked(() => void look(day));
  });
  return {
    shown,
    again: () => {
      const day = today.value;
      if (day !== undefined) void look(day);
    },
  };
});
