import { expect, test } from 'vitest';
import { ZONE } from './bench/figures-year.ts';
import { pastOf } from './demo-history.ts';
import { daysIn } from '../functions/src/domain/report/ask.ts';
import { report } from '../functions/src/domain/report/report.ts';
import { isMeasured } from '../functions/src/domain/report/measure.ts';
import { activeTime } from '../functions/src/domain/shift.ts';
import { isCounted } from '../functions/src/domain/stats.ts';

const TODAY = '2026-11-28';
const COMPANY = {
  companyId: 'demo',
  operators: ['anna', 'pavel', 'darya'].map((id) => ({ id, firstName: id })),
  topics: [{ id: 'delivery', title: 'Доставка', subtopics: [] }],
};
const { chats, shifts, figures } = pastOf(COMPANY, TODAY);
const PERIOD = { from: '2026-10-03', to: '2026-11-27' };

test('the same day gives the same past', () => {
  expect(pastOf(COMPANY, TODAY).chats).toEqual(chats);
});

test('it ends yesterday, has chats on each of 56 days, not as many on each, and some of each kind', () => {
  expect([...new Set(chats.map(({ metrics }) => metrics.day))].toSorted()).toEqual(daysIn(PERIOD));
  const perDay = Object.values(Object.groupBy(chats, ({ metrics }) => metrics.day)).map((some) => some?.length);
  expect(new Set(perDay).size).toBeGreaterThan(10);
  const { figures: all } = report(figures, PERIOD, { at: 0 });
  for (const key of ['asked', 'confirmed', 'unconfirmed', 'handedOff', 'late', 'ratings', 'reassignments'] as const)
    expect([key, all[key].value ?? 0]).toEqual([key, expect.toSatisfy((value: number) => value > 0)]);
});

test('its figures hold exactly its chats and its hours', () => {
  const { figures: all, rows } = report(figures, { ...PERIOD, by: 'operator' }, { at: 0 });
  expect(all.chats.value).toBe(chats.length);
  expect(chats.filter((chat) => !isCounted(chat, ZONE))).toEqual([]);
  expect(shifts.filter(({ shift }) => !isMeasured(shift, ZONE))).toEqual([]);
  const worked = (id?: string) => {
    const own = shifts.filter(({ operatorId }) => id === undefined || operatorId === id).map(({ shift }) => shift);
    return activeTime(own, 0, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  };
  expect(all.active.value).toBe(worked());
  for (const { of, figures: own } of rows)
    if (of.by === 'operator') expect(own.active.value).toBe(worked(of.operatorId));
});

test('a client is answered after somebody has taken the chat, mostly in time', () => {
  const own = chats.filter(({ ownerId }) => ownerId !== null).map(({ metrics }) => metrics);
  expect(own.filter(({ waitingMs, firstResponseMs }) => !(waitingMs! < firstResponseMs!))).toEqual([]);
  const { figures: all } = report(figures, PERIOD, { at: 0 });
  expect(all.within.value).toBeGreaterThan(0.5);
  expect(all.within.value).toBeLessThan(0.95);
});
