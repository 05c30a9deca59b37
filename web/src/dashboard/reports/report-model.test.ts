import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { Question } from '#domain/report/question.ts';
import type { Report } from '#domain/report/report-shape.ts';
import type { Route } from '../app/route.ts';
import { reportOf } from './made.test-tool.ts';
import type { DeskTelling } from '../app/call-in-parts.ts';
import type { Outcome } from '../app/call.ts';
import { ReportModel } from './report-model.ts';

/** A report page whose questions are answered by hand. */
function opened(search: string, view: 'overview' | 'operators' = 'overview') {
  const route = signal<Route>({ page: 'reports', view, search });
  const today = signal<string | undefined>('2026-11-28');
  const asked: {
    question: Question;
    answer: PromiseWithResolvers<Outcome<unknown>>;
    told: (share: number) => void;
    stop: AbortSignal;
  }[] = [];
  const ask = ((_command, fields, told, stop) => {
    const answer = Promise.withResolvers<Outcome<unknown>>();
    asked.push({ question: fields as Question, answer, told, stop });
    return answer.promise;
  }) as DeskTelling;
  return { model: new ReportModel(ask, route, today, topics), route, today, asked };
}

const topics = signal(undefined);
const found = (report: Report): Outcome<unknown> => ({ ok: true, output: report });

it('asks for the days and the chats of the address', () => {
  const { asked } = opened('?period=last-week&operator=anna', 'operators');
  expect(asked.map(({ question }) => question)).toEqual([
    { from: '2026-11-16', to: '2026-11-22', operatorId: 'anna', by: 'operator' },
  ]);
});

it('shows the report when it has come', async () => {
  const { model, asked } = opened('');
  expect(model.shown.value).toEqual({ state: 'loading', share: null });
  const report = reportOf({ chats: 3 });
  asked[0]!.answer.resolve(found(report));
  await expect.poll(() => model.shown.value).toEqual({ state: 'found', report });
});

it('says which part of the days has been read, and nothing of an older address any more, whose call is ended', async () => {
  const { model, route, asked } = opened('');
  asked[0]!.told(0.4);
  expect(model.shown.value).toEqual({ state: 'loading', share: 0.4 });
  route.value = { page: 'reports', view: 'overview', search: '?period=today' };
  expect(model.shown.value).toEqual({ state: 'loading', share: null });
  expect(asked.map(({ stop }) => stop.aborted)).toEqual([true, false]);
  asked[0]!.told(0.8);
  expect(model.shown.value).toEqual({ state: 'loading', share: null });
  asked[1]!.told(0.1);
  expect(model.shown.value).toEqual({ state: 'loading', share: 0.1 });
});

it('a late answer to an older address is dropped', async () => {
  const { model, route, asked } = opened('');
  route.value = { page: 'reports', view: 'overview', search: '?period=today' };
  const newest = reportOf({ chats: 2 });
  asked[0]!.answer.resolve(found(reportOf({ chats: 9 })));
  await asked[0]!.answer.promise;
  asked[1]!.answer.resolve(found(newest));
  await expect.poll(() => model.shown.value).toEqual({ state: 'found', report: newest });
});

it('another page about the same days asks nothing, and another breakdown does', () => {
  const { route, asked } = opened('');
  route.value = { page: 'reports', view: 'waiting', search: '' };
  expect(asked).toHaveLength(1);
  route.value = { page: 'reports', view: 'topics', search: '' };
  expect(asked.map(({ question }) => question.by)).toEqual([undefined, 'topic']);
});

it('a refusal is shown, and the report can be asked for again', async () => {
  const { model, asked } = opened('');
  const refusal = { ok: false, reason: 'report-too-wide', text: 'Слишком много', now: {}, problems: {} } as const;
  asked[0]!.answer.resolve(refusal);
  await expect.poll(() => model.shown.value).toMatchObject({ state: 'refused', refusal: { text: 'Слишком много' } });
  model.again();
  expect(asked).toHaveLength(2);
  expect(model.shown.value.state).toBe('loading');
});

it('after midnight a named period is about the new day', () => {
  const { today, asked } = opened('?period=today');
  today.value = '2026-11-29';
  expect(asked.map(({ question }) => question.to)).toEqual(['2026-11-28', '2026-11-29']);
});
