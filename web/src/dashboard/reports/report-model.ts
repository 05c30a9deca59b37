import { computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Day } from '#domain/day.ts';
import type { Breakdown, Question } from '#domain/report/question.ts';
import type { Report } from '#domain/report/report-shape.ts';
import type { Topic } from '#domain/topic.ts';
import { routedFilter } from '#domain/topic/route.ts';
import type { CallRefused } from '../app/call.ts';
import type { DeskTelling } from '../app/call-in-parts.ts';
import type { Route } from '../app/route.ts';
import { askedIn } from './address.ts';
import type { ReportView } from './views.ts';

/** What is shown of a report. `share`: which part of its days has been read, 0 to 1; null while nothing is known of it. */
export type Shown =
  | { state: 'loading'; share: number | null }
  | { state: 'refused'; refusal: CallRefused }
  | { state: 'found'; report: Report };

const BEGINS: Shown = { state: 'loading', share: null };

const BY: Partial<Record<ReportView, Breakdown>> = { operators: 'operator', topics: 'topic' };

/** The report that the address asks for. `today`: the day by the company's calendar; undefined until its time zone is known. */
export const ReportModel = createModel(
  (
    ask: DeskTelling,
    route: ReadonlySignal<Route>,
    today: ReadonlySignal<Day | undefined>,
    topics: ReadonlySignal<readonly Topic[] | undefined>,
  ) => {
    const shown = signal<Shown>(BEGINS);
    const asked = computed(() => {
      const { value } = route;
      if (value.page !== 'reports' || today.value === undefined) return undefined;
      const { period, scope } = askedIn(value.search, today.value);
      // A topic in the address may have been merged since.
      return { period, scope: routedFilter(topics.value ?? [], scope) };
    });
    // The question as a text: an address that asks the same again, for another view, asks nothing of the server.
    const wanted = computed(() => {
      const { value } = route;
      if (asked.value === undefined || value.page !== 'reports') return null;
      const { period, scope } = asked.value;
      const by = BY[value.view];
      const question: Question = { from: period.from, to: period.to, ...scope, ...(by === undefined ? {} : { by }) };
      return JSON.stringify(question);
    });
    // The newest look. An older one is ended, and what it still says is dropped.
    let newest = new AbortController();
    const look = async (key: string) => {
      newest.abort();
      const mine = (newest = new AbortController());
      shown.value = BEGINS;
      const told = (share: number) => {
        if (mine === newest) shown.value = { state: 'loading', share };
      };
      const outcome = await ask('report', JSON.parse(key) as Question, told, mine.signal);
      if (mine !== newest) return;
      shown.value = outcome.ok ? { state: 'found', report: outcome.output } : { state: 'refused', refusal: outcome };
    };
    effect(() => {
      const key = wanted.value;
      if (key !== null) untracked(() => void look(key));
    });
    effect(() => () => newest.abort());
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
