import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { Question } from '#domain/report/question.ts';
import type { Report } from '#domain/report/report-shape.ts';
import type { Route } from '../app/route.ts';
import { reportOf } from './made.test-tool.ts';
import { ReportModel } from './report-model.ts';

/** A report page whose reads are answered by hand. */
function opened(search: string, view: 'overview' | 'operators' = 'overview') {
  const route = signal<Route>({ page: 'reports', view, search });
  const today = signal<string | undefined>('2026-11-28');
  const asked: { question: Question; tell: (share: number) => void; answer: PromiseWithResolvers<Report> }[] = [];
  const reads = {
    report: (question: Question, { tell }: { tell: (share: number) => void }) => {
      const answer = Promise.withResolvers<Report>();
      asked.push({ question, tell, answer });
      return answer.promise;
    },
  };
  const model = new ReportModel(reads, route, signal('Europe/Moscow'), today, () => 0);
  return { model, route, today, asked };
}

it('asks for the days and the chats of the address', () => {
  const { asked } = opened('?period=last-week&operator=anna', 'operators');
  expect(asked.map(({ question }) => question)).toEqual([
    { from: '2026-11-16', to: '2026-11-22', operatorId: 'anna', by: 'operator' },
  ]);
});

it('says how much has been read, then shows the report', async () => {
  const { model, asked } = opened('');
  asked[0]!.tell(0.5);
  expect(model.shown.value).toEqual({ state: 'loading', share: 0.5 });
  const report = reportOf({ chats: 3 });
  asked[0]!.answer.resolve(report);
  await expect.poll(() => model.shown.value).toEqual({ state: 'found', report });
});

it('a late answer to an older address is dropped, whether it comes or fails', async () => {
  const { model, route, asked } = opened('');
  route.value = { page: 'reports', view: 'overview', search: '?period=today' };
  const newest = reportOf({ chats: 2 });
  asked[1]!.answer.resolve(newest);
  await expect.poll(() => model.shown.value).toEqual({ state: 'found', report: newest });
  asked[0]!.tell(0.9);
  asked[0]!.answer.reject(new Error('late'));
  await asked[0]!.answer.promise.catch(() => {});
  expect(model.shown.value).toEqual({ state: 'found', report: newest });
});

it('another page about the same days asks nothing, and another breakdown does', () => {
  const { route, asked } = opened('');
  route.value = { page: 'reports', view: 'waiting', search: '' };
  expect(asked).toHaveLength(1);
  route.value = { page: 'reports', view: 'topics', search: '' };
  expect(asked.map(({ question }) => question.by)).toEqual([undefined, 'topic']);
});

it('a failure is shown, and the report can be asked for again', async () => {
  const { model, asked } = opened('');
  asked[0]!.answer.reject(new Error('unavailable'));
  await expect.poll(() => model.shown.value).toEqual({ state: 'failed' });
  model.again();
  expect(asked).toHaveLength(2);
  expect(model.shown.value.state).toBe('loading');
});

it('after midnight a named period is about the new day', () => {
  const { today, asked } = opened('?period=today');
  today.value = '2026-11-29';
  expect(asked.map(({ question }) => question.to)).toEqual(['2026-11-28', '2026-11-29']);
});
