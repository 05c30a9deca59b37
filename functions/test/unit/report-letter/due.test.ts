import { expect, test } from 'vitest';
import { nextDue, periodDue } from '../../../src/domain/report-letter.ts';

const at = (text: string) => Date.parse(text);
const said = (ms: number) => new Date(ms).toISOString().slice(0, 16);
const daily = (hour: number) => ({ every: 'day', weekday: 1, hour }) as const;
const weekly = (weekday: number, hour: number) => ({ every: 'week', weekday, hour }) as const;

test.each([
  ['later today', daily(9), 'Europe/Moscow', '2026-03-02T05:00Z', '2026-03-02T06:00'],
  ['not twice at the same moment', daily(9), 'Europe/Moscow', '2026-03-02T06:00Z', '2026-03-03T06:00'],
  ['on the next Monday', weekly(1, 9), 'Europe/Moscow', '2026-03-03T05:00Z', '2026-03-09T06:00'],
  ['at midnight', daily(0), 'Asia/Kolkata', '2026-03-02T00:00Z', '2026-03-02T18:30'],
  [
    'on the day of 23 hours, at an hour that it lacks',
    daily(2),
    'Europe/Berlin',
    '2026-03-28T12:00Z',
    '2026-03-29T01:00',
  ],
  ['on the day of 25 hours, the first of two', daily(2), 'Europe/Berlin', '2026-10-24T12:00Z', '2026-10-25T00:00'],
  [
    'after the day of 25 hours, the second of them is no new one',
    daily(2),
    'Europe/Berlin',
    '2026-10-25T00:30Z',
    '2026-10-26T01:00',
  ],
])('a report leaves %s', (_what, when, zone, now, due) => {
  expect(said(nextDue(when, zone, at(now)))).toBe(due);
});

test.each([
  ['yesterday', daily(9), '2026-03-02T06:00Z', '2026-03-01', '2026-03-01'],
  ['the last seven days', weekly(1, 9), '2026-03-02T06:00Z', '2026-02-23', '2026-03-01'],
  ['the same week when it comes three days late', weekly(1, 9), '2026-03-05T20:00Z', '2026-02-23', '2026-03-01'],
  ['only the newest week after a month', weekly(1, 9), '2026-04-01T06:00Z', '2026-03-23', '2026-03-29'],
  ['the day before, before its hour has come', daily(9), '2026-03-02T05:00Z', '2026-02-28', '2026-02-28'],
])('it tells of %s', (_what, when, now, from, to) => {
  expect(periodDue(when, 'Europe/Moscow', at(now))).toEqual({ from, to });
});
