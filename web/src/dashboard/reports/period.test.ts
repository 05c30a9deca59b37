import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { daysIn, plusDays, weekdayOf } from './calendar.ts';
import { LONGEST, PRESETS, chosenPeriod, daysOf } from './period.ts';

/** A Saturday. */
const TODAY = '2026-11-28';
const asked = (from?: string, to?: string) => chosenPeriod({ from: from ?? null, to: to ?? null }, TODAY);

it.each([
  ['today', '2026-11-28', '2026-11-28'],
  ['yesterday', '2026-11-27', '2026-11-27'],
  ['7-days', '2026-11-22', '2026-11-28'],
  ['28-days', '2026-11-01', '2026-11-28'],
  ['90-days', '2026-08-31', '2026-11-28'],
  ['this-week', '2026-11-23', '2026-11-28'],
  ['last-week', '2026-11-16', '2026-11-22'],
  ['this-month', '2026-11-01', '2026-11-28'],
  ['last-month', '2026-10-01', '2026-10-31'],
  ['this-quarter', '2026-10-01', '2026-11-28'],
  ['last-quarter', '2026-07-01', '2026-09-30'],
  ['this-year', '2026-01-01', '2026-11-28'],
  ['last-year', '2025-01-01', '2025-12-31'],
] as const)('"%s" is from %s to %s', (preset, from, to) => {
  expect(chosenPeriod({ preset }, TODAY)).toEqual({ from, to, preset, mended: [] });
});

it('the turn of a year and a leap day are days like others', () => {
  expect(daysOf('last-month', '2027-01-15')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  expect(daysOf('last-quarter', '2027-02-01')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  expect(daysOf('yesterday', '2028-03-01')).toEqual({ from: '2028-02-29', to: '2028-02-29' });
  expect(daysOf('this-week', '2027-01-01')).toEqual({ from: '2026-12-28', to: '2027-01-01' });
});

it('a named period ends today at the latest and is never upside down, on any day', () => {
  assert(
    property(integer({ min: 0, max: 3_000 }), constantFrom(...PRESETS), (later, preset) => {
      const today = plusDays('2024-01-01', later);
      const { from, to } = daysOf(preset, today);
      return from <= to && to <= today && daysIn({ from, to }) <= 366;
    }),
  );
});

it('days upside down are turned round, and it says so', () => {
  expect(asked('2026-11-20', '2026-11-10')).toEqual({
    from: '2026-11-10',
    to: '2026-11-20',
    preset: null,
    mended: ['turned'],
  });
});

it('days to come are left out, and a period of nothing else is today', () => {
  expect(asked('2026-11-20', '2027-01-10')).toMatchObject({ from: '2026-11-20', to: TODAY, mended: ['future'] });
  expect(asked('2027-01-01', '2027-01-10')).toMatchObject({ from: TODAY, to: TODAY, mended: ['future'] });
});

it('of more than two years the last two are taken', () => {
  const { from, to, mended } = asked('2020-01-01', '2026-11-28');
  expect(daysIn({ from, to })).toBe(LONGEST);
  expect(mended).toEqual(['cut']);
});

it('one day alone is a period, and what is no day is the usual period', () => {
  expect(asked('2026-11-20')).toMatchObject({ from: '2026-11-20', to: '2026-11-20' });
  expect(asked(undefined, '2026-11-20')).toMatchObject({ from: '2026-11-20', to: '2026-11-20' });
  for (const bad of ['2026-02-30', '20', '<script>', '2026-13-01'])
    expect(asked(bad, bad)).toMatchObject({ preset: '28-days' });
  expect(chosenPeriod({ preset: 'ever' }, TODAY).preset).toBe('28-days');
});

it('Monday is the first day of a week', () => {
  expect(['2026-11-23', '2026-11-28', '2026-11-29'].map(weekdayOf)).toEqual([1, 6, 7]);
});
