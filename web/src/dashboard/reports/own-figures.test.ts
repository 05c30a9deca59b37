import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { Period } from '#domain/report/question.ts';
import { deskOf } from '../app/app.test-tool.ts';
import { reportOf } from './made.test-tool.ts';
import { OwnFiguresModel } from './own-figures-model.ts';
import { ownPeriods } from './own-periods.ts';

it('today stands beside the same weekday before, and the week so far beside the same days of the last one', () => {
  // A Wednesday.
  expect(ownPeriods('2026-11-25')).toEqual({
    today: { now: { from: '2026-11-25', to: '2026-11-25' }, before: { from: '2026-11-18', to: '2026-11-18' } },
    week: { now: { from: '2026-11-23', to: '2026-11-25' }, before: { from: '2026-11-16', to: '2026-11-18' } },
  });
});

it('on a Monday the week is one day, and across a new year the days are counted on', () => {
  expect(ownPeriods('2026-11-23').week.now).toEqual({ from: '2026-11-23', to: '2026-11-23' });
  expect(ownPeriods('2027-01-01').week).toEqual({
    now: { from: '2026-12-28', to: '2027-01-01' },
    before: { from: '2026-12-21', to: '2026-12-25' },
  });
});

it('each figure is compared with the person’s own, and only own figures are asked for', async () => {
  const asked: string[] = [];
  const desk = deskOf(async (command, fields) => {
    const { from } = fields as Period;
    asked.push(`${command} ${from}`);
    return { ok: true, output: reportOf({ chats: from > '2026-11-20' ? 8 : 5 }, { chats: 99 }) };
  });
  const model = new OwnFiguresModel(desk, signal('2026-11-25'));
  await expect.poll(() => model.shown.value.state).toBe('found');
  expect(asked.toSorted()).toEqual(['16', '18', '23', '25'].map((day) => `ownReport 2026-11-${day}`));
  const { shown } = model;
  const chats = shown.value.state === 'found' ? shown.value.today.figures[0] : undefined;
  expect(chats).toMatchObject({ key: 'chats', value: 8, before: 5 });
});

it('when one answer fails nothing half is shown, and it can be asked again', async () => {
  let fails = true;
  const refusal = { ok: false, reason: 'offline', text: 'Нет связи', now: {}, problems: {} } as const;
  const desk = deskOf(async (_command, fields) =>
    fails && (fields as Period).from === '2026-11-16' ? refusal : { ok: true, output: reportOf({ chats: 1 }) },
  );
  const model = new OwnFiguresModel(desk, signal('2026-11-25'));
  await expect.poll(() => model.shown.value.state).toBe('refused');
  fails = false;
  model.again();
  await expect.poll(() => model.shown.value.state).toBe('found');
});
