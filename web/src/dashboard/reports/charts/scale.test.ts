import { array, assert, constantFrom, double, option, property } from 'fast-check';
import { expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '#domain/time.ts';
import { namedDays, scaleFor } from './scale.ts';

it.each([
  ['chats', [3, 17, null], { max: 20, marks: [0, 5, 10, 15, 20] }],
  ['chats', [1], { max: 4, marks: [0, 1, 2, 3, 4] }],
  ['share', [0.4, 0.93], { max: 1, marks: [0, 0.2, 0.4, 0.6, 0.8, 1] }],
  ['mark', [4.4], { max: 5, marks: [0, 1, 2, 3, 4, 5] }],
  ['ms', [100 * SECOND], { max: 2 * MINUTE, marks: [0, 30 * SECOND, MINUTE, 90 * SECOND, 2 * MINUTE] }],
  ['ms', [7 * HOUR], { max: 8 * HOUR, marks: [0, 2, 4, 6, 8].map((n) => n * HOUR) }],
] as const)('a scale of %s over %s', (unit, values, scale) => {
  expect(scaleFor(values, unit)).toEqual(scale);
});

it('a scale holds every value, begins at 0 and has few marks, whatever the values', () => {
  const values = array(option(double({ min: 0, max: 1e10, noNaN: true })));
  assert(
    property(values, constantFrom('chats', 'ms', 'times'), (some, unit) => {
      const { max, marks } = scaleFor(some, unit);
      return max > 0 && max >= Math.max(0, ...some.map((value) => value ?? 0)) && marks[0] === 0 && marks.length <= 9;
    }),
  );
});

it('names the first and the last day and some between, or the one that there is', () => {
  expect(namedDays(['a'], 5)).toEqual([{ day: 'a', at: 0 }]);
  expect(namedDays(['a', 'b', 'c'], 5).map(({ day }) => day)).toEqual(['a', 'b', 'c']);
  expect(namedDays([0, 1, 2, 3, 4, 5, 6, 7, 8], 3).map(({ at }) => at)).toEqual([0, 4, 8]);
  expect(namedDays([], 5)).toEqual([]);
});
