import { computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Day } from '#domain/day.ts';
import type { Breakdown, Question } from '#domain/report/question.ts';
import type { Report } from '#domain/report/report-shape.ts';
import type { Ms } from '#domain/time.ts';
import type { Route } from '../app/route.ts';
import type { Reads } from '../database/reads.ts';
import { askedIn } from './address.ts';
import type { ReportView } from './views.ts';

/** What is shown of a report. `share`: how much of what it needs has been read, 0 to 1. */
export type Shown = { state: 'loading'; share: number } | { state: 'failed' } | { state: 'found'; report: Report };

const BY: Partial<Record<ReportView, Breakdown>> = { operators: 'operator', topics: 'topic' };

/** The report that the address asks for. `today`: the day by the company's calendar; undefined until its time zone is known. */
export const ReportModel = createModel(
  (
    reads: Pick<Reads, 'report'>,
    route: ReadonlySignal<Route>,
    timeZone: ReadonlySignal<string | undefined>,
    today: ReadonlySignal<Day | undefined>,
    now: () => Ms,
  ) => {
    const shown = signal<Shown>({ state: 'loading', share: 0 });
    const asked = computed(() => {
      const { value } = route;
      return value.page === 'reports' && today.value !== undefined ? askedIn(value.search, today.value) : undefined;
    });
    // The question as a text: an address that asks the same again, for another view, asks nothing of the server.
    const wanted = computed(() => {
      const { value } = route;
      if (asked.value === undefined || value.page !== 'reports' || timeZone.value === undefined) return null;
      const { period, scope } = asked.value;
      const by = BY[value.view];
      const question: Question = { from: period.from, to: period.to, ...scope, ...(by === undefined ? {} : { by }) };
      return JSON.stringify([question, timeZone.value]);
    });
    // The newest look. Whatever an older one still hears is dropped.
    let newest = 0;
    const look = async (key: string) => {
      const mine = (newest += 1);
      const [question, zone] = JSON.parse(key) as [Question, string];
      const show = (next: Shown) => {
        if (mine === newest) shown.value = next;
      };
      show({ state: 'loading', share: 0 });
      try {
        const report = await reads.report(question, {
          timeZone: zone,
          at: now(),
          tell: (share) => show({ state: 'loading', share }),
        });
        show({ state: 'found', report });
      } catch {
        show({ state: 'failed' });
      }
    };
    effect(() => {
      const key = wanted.value;
      if (key !== null) untracked(() => void look(key));
    });
    return {
      asked,
      shown,
      /** Reads the report again, since it failed or since more chats have been closed. */
      again: () => {
        const key = wanted.value;
        if (key !== null) void look(key);
      },
    };
  },
);
export type ReportState = InstanceType<typeof ReportModel>;
