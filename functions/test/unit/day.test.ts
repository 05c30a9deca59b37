import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf, dayAfter, dayOf, isDay } from '../../src/domain/day.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';

const hours = (day: string, timeZone: string) => {
  const { from, to } = boundsOf(day, timeZone);
  return (to - from) / HOUR;
};

describe('A day', () => {
  test.each([
    ['begins at midnight in Moscow', '2026-01-01', 'Europe/Moscow', '2025-12-31T21:00:00.000Z'],
    ['begins at midnight west of Greenwich', '2026-07-01', 'America/Los_Angeles', '2026-07-01T07:00:00.000Z'],
    [
      'begins at midnight in a zone of three quarters of an hour',
      '2026-07-01',
      'Asia/Kathmandu',
      '2026-06-30T18:15:00.000Z',
    ],
    [
      'begins at one where the clocks are put forward at midnight',
      '2026-04-24',
      'Africa/Cairo',
      '2026-04-23T22:00:00.000Z',
    ],
  ])('%s', (_what, day, zone, from) => {
    expect(new Date(boundsOf(day, zone).from).toISOString()).toBe(from);
    expect(dayOf(boundsOf(day, zone).from, zone)).toBe(day);
    expect(dayOf(boundsOf(day, zone).from - 1, zone) < day).toBe(true);
  });

  test.each([
    [24, 'in Moscow, which no longer changes its clocks', '2026-03-29', 'Europe/Moscow'],
    [23, 'when the clocks are put forward', '2026-03-29', 'Europe/Berlin'],
    [25, 'when they are put back', '2026-10-25', 'Europe/Berlin'],
    [23, 'when they are put forward at midnight', '2026-04-24', 'Africa/Cairo'],
    [24.5, 'where they are put back by half an hour', '2026-04-05', 'Australia/Lord_Howe'],
    [0, 'when a country moves over the date line', '2011-12-30', 'Pacific/Apia'],
  ])('has %s hours %s', (length, _when, day, zone) => {
    expect(hours(day, zone)).toBe(length);
  });

  test('is followed by the next, also over the end of a year and in a leap year', () => {
    expect([dayAfter('2026-12-31'), dayAfter('2028-02-28'), dayAfter('2026-02-28')]).toEqual([
      '2027-01-01',
      '2028-02-29',
      '2026-03-01',
    ]);
  });

  test('is that of UTC in a zone that the platform has forgotten', () => {
    expect(dayOf(Date.parse('2026-11-28T23:59:00Z'), 'Europe/Atlantis')).toBe('2026-11-28');
    expect(hours('2026-11-28', 'Europe/Atlantis')).toBe(24);
  });
});

const ZONES = [
  'Europe/Moscow',
  'Europe/Berlin',
  'America/New_York',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
];

test('Every moment lies in exactly one day, the one that a wall clock in the zone shows', () => {
  const moment = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2035, 0, 1) });
  fc.assert(
    fc.property(moment, fc.constantFrom(...ZONES), (at, zone) => {
      const day = dayOf(at, zone);
      const { from, to } = boundsOf(day, zone);
      expect(from <= at && at < to).toBe(true);
      expect(boundsOf(dayAfter(day), zone).from).toBe(to);
      expect(to - from).toBeLessThan(1.1 * DAY);
    }),
    { numRuns: 200 },
  );
});

describe('A day as somebody has written it', () => {
  test('is one of the calendar', () => {
    expect(isDay('2028-02-29')).toBe(true);
  });

  test.each(['2026-02-30', '2026-13-01', '0026-01-01', '26-01-01', '2026-1-1', '2026-01-01T00:00', 'today', ''])(
    'is not "%s"',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});
