import { describe, expect, test } from 'vitest';
import { parseInput } from '../../../src/domain/contract/fields.ts';
import type { Hours, HoursException } from '../../../src/domain/hours/hours.ts';
import { MOST_EXCEPTIONS, USUAL_HOURS } from '../../../src/domain/hours/hours.ts';
import { HoursSchema } from '../../../src/domain/hours/hours-schema.ts';

const hm = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const list = (...texts: string[]) => texts.map((text) => ({ from: hm(text.slice(0, 5)), to: hm(text.slice(6)) }));
const weekOf = (days: Partial<Hours['week']>): unknown => ({
  ...USUAL_HOURS,
  week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [], ...days },
});
const withExceptions = (...exceptions: Partial<HoursException>[]): unknown => ({
  ...USUAL_HOURS,
  exceptions: exceptions.map((one) => ({ day: '2027-01-01', name: '', intervals: [], ...one })),
});
const problemsOf = (hours: unknown) => {
  const parsed = parseInput(HoursSchema, hours);
  return parsed.ok ? {} : parsed.problems;
};

describe('Hours are refused', () => {
  test.each<[string, unknown, Record<string, string>]>([
    ['an interval without length', weekOf({ mon: list('09:00-09:00') }), { 'week.mon.0': 'empty-interval' }],
    ['two that overlap', weekOf({ tue: list('09:00-13:00', '12:59-18:00') }), { 'week.tue.1': 'overlap' }],
    [
      'two that overlap, in whatever order they were typed',
      weekOf({ tue: list('12:00-18:00', '09:00-13:00') }),
      { 'week.tue.0': 'overlap' },
    ],
    ['one within another', weekOf({ wed: list('09:00-18:00', '10:00-11:00') }), { 'week.wed.1': 'overlap' }],
    [
      'a night that meets the next morning',
      weekOf({ fri: list('22:00-06:00'), sat: list('05:00-10:00') }),
      { 'week.sat.0': 'overlap' },
    ],
    [
      'a night from Sunday that meets Monday',
      weekOf({ sun: list('22:00-06:00'), mon: list('05:59-10:00') }),
      { 'week.mon.0': 'overlap' },
    ],
    ['two nights of one day', weekOf({ sun: list('22:00-01:00', '23:00-02:00') }), { 'week.sun.1': 'overlap' }],
    ['a week in which nobody is ever there', weekOf({}), { week: 'no-hours' }],
    ['a minute that no clock has', weekOf({ mon: [{ from: 540, to: 1441 }] }), { 'week.mon.0.to': 'minute' }],
    ['half minutes', weekOf({ mon: [{ from: 540.5, to: 600 }] }), { 'week.mon.0.from': 'minute' }],
    ['one day twice', withExceptions({}, { name: 'Ещё раз' }), { 'exceptions.1': 'twice' }],
    ['a day that no calendar has', withExceptions({ day: '2027-02-29' }), { 'exceptions.0.day': 'day' }],
    [
      'intervals of an exception that overlap',
      withExceptions({ intervals: list('09:00-12:00', '11:00-13:00') }),
      { 'exceptions.0': 'overlap' },
    ],
    [
      'more exceptions than the company’s document is to hold',
      { ...USUAL_HOURS, exceptions: Array.from({ length: MOST_EXCEPTIONS + 1 }, () => ({})) },
      {},
    ],
    ['a list for an object', [], { input: 'strict-object' }],
    ['an unknown weekday', { ...USUAL_HOURS, week: { ...USUAL_HOURS.week, funday: [] } }, {}],
  ])('%s', (_what, hours, problems) => {
    expect(parseInput(HoursSchema, hours).ok).toBe(false);
    expect(problemsOf(hours)).toMatchObject(problems);
  });
});

describe('Hours are taken', () => {
  test.each<[string, unknown]>([
    ['as usual', USUAL_HOURS],
    ['with one interval beginning where the other ends', weekOf({ mon: list('09:00-13:00', '13:00-18:00') })],
    ['around the clock', weekOf({ mon: list('00:00-24:00'), tue: list('00:00-24:00') })],
    ['through the night', weekOf({ fri: list('22:00-06:00'), sat: list('06:00-10:00') })],
  ])('%s', (_what, hours) => {
    expect(problemsOf(hours)).toEqual({});
  });

  test('with exceptions in the order of their days, and names cleaned', () => {
    const parsed = parseInput(
      HoursSchema,
      withExceptions({ day: '2027-05-09', name: ' День\u200b  Победы\n' }, { day: '2027-01-01', name: 'Новый год' }),
    );
    expect(parsed.ok && parsed.value.exceptions.map(({ day, name }) => `${day} ${name}`)).toEqual([
      '2027-01-01 Новый год',
      '2027-05-09 День Победы',
    ]);
  });
});
