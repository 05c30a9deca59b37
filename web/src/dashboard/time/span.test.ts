import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '#domain/time.ts';
import { msOf, partsOfSpan, spanOf } from './span.ts';

describe('A duration in a form', () => {
  it.each([
    [12 * HOUR, '12 hours'],
    [24 * HOUR, '24 hours'],
    [7 * DAY, '7 days'],
    [36 * HOUR, '36 hours'],
    [10 * MINUTE, '10 minutes'],
    [90 * MINUTE, '90 minutes'],
    [60 * SECOND, '1 minutes'],
    [90 * SECOND, '90 seconds'],
    [1_500, '1.5 seconds'],
    [0, '0 minutes'],
  ] as const)('of %i ms is said as «%s» and read back exactly', (ms, said) => {
    expect([spanOf(ms), msOf(spanOf(ms))]).toEqual([said, ms]);
  });

  it.each(['', ' ', '-5', 'пять', '1e3', 'Infinity', '5 5'] as const)('is none where «%s» is typed', (typed) => {
    expect(msOf(`${typed} minutes`)).toBeNull();
  });

  it('keeps what is typed, also nothing and spaces, and takes a comma for a point', () => {
    expect([partsOfSpan(' minutes'), partsOfSpan('5 5 hours')]).toEqual([
      { typed: '', unit: 'minutes' },
      { typed: '5 5', unit: 'hours' },
    ]);
    expect(msOf('1,5 hours')).toBe(90 * MINUTE);
  });
});
