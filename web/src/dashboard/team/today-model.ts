import { createModel, effect, signal, untracked } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Day } from '#domain/day.ts';
import type { Report } from '#domain/report/report-shape.ts';
import type { Ms } from '#domain/time.ts';
import { MINUTE } from '#domain/time.ts';
import type { Desk } from '../app/call.ts';
import type { Today } from './team-rows.ts';

/** How often the figures are asked for anew while the page is open. */
const ANEW: Ms = MINUTE;

/** `at`: by the server's clock, when the figures were true. While a later answer fails, the last figures stay with their time. */
export type TodayShown = { of: ReadonlyMap<string, Today> | null; at: Ms | null; failed: boolean };

/** What each operator has done today, by the reports' own definitions. `every` calls back until it is stopped. */
export const TodayModel = createModel(
  (desk: Desk, today: ReadonlySignal<Day | undefined>, every: (ms: Ms, work: () => void) => () => void) => {
    const shown = signal<TodayShown>({ of: null, at: null, failed: false });
    let newest = 0;
    const ask = async () => {
      const day = today.peek();
      if (day === undefined) return;
      const mine = (newest += 1);
      const outcome = await desk('report', { from: day, to: day, by: 'operator' });
      if (mine !== newest) return;
      shown.value = outcome.ok
        ? { of: todayOf(outcome.output), at: outcome.output.at, failed: false }
        : { ...shown.value, failed: true };
    };
    effect(() => {
      if (today.value !== undefined) untracked(() => void ask());
    });
    effect(() => every(ANEW, () => void ask()));
    return { shown, again: ask };
  },
);

function todayOf({ rows }: Report): ReadonlyMap<string, Today> {
  return new Map(
    rows.flatMap(({ of, figures }) => {
      if (of.by !== 'operator') return [];
      const { active, chats, first50 } = figures;
      return [[of.operatorId, { activeMs: active.value, chats: chats.value ?? 0, firstMs: first50.value }] as const];
    }),
  );
}
