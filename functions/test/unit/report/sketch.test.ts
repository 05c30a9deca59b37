import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SKETCH_ERROR, added, percentile } from '../../../src/domain/report/sketch.ts';
import { plus, spansOf, sumOf } from '../../../src/domain/report/tally.ts';
import { DAY } from '../../../src/domain/time.ts';

const anyMs = fc.oneof(fc.constantFrom(0, 1, 2), fc.nat(1_000), fc.nat(3_600_000), fc.nat(30 * DAY));
const sketchOf = (values: readonly number[]) => values.reduce<Record<string, number>>((all, ms) => added(all, ms), {});
const exact = (values: readonly number[], p: number) =>
  values.toSorted((a, b) => a - b)[Math.max(1, Math.ceil(p * values.length)) - 1]!;

describe('A sketch of durations', () => {
  test('gives each percentile within 1 % of the exact value, and of half a millisecond', () => {
    fc.assert(
      fc.property(fc.array(anyMs, { minLength: 1, maxLength: 200 }), (values) => {
        const sketch = sketchOf(values);
        for (const p of [0, 0.5, 0.9, 0.95, 0.99, 1]) {
          const wanted = exact(values, p);
          expect(Math.abs(percentile(sketch, p)! - wanted)).toBeLessThanOrEqual(wanted * SKETCH_ERROR + 0.5);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is the same whether durations come together or are added from several days, and after some are taken away', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyMs, { maxLength: 20 }), { maxLength: 6 }),
        fc.array(anyMs, { maxLength: 20 }),
        (days, late) => {
          const tally = (values: readonly number[]) => spansOf('first', sketchOf(values));
          const together = tally(days.flat());
          expect(sumOf(days.map(tally))).toEqual(together);
          expect(plus(plus(together, tally(late)), tally(late), -1)).toEqual(together);
        },
      ),
    );
  });

  test('of nothing has no percentile', () => {
    expect(percentile({}, 0.5)).toBe(null);
  });

  test('of all durations up to a month has a few hundred classes', () => {
    const classes = new Set(
      Array.from({ length: 20_000 }, (_, i) => Object.keys(sketchOf([Math.round(1.001 ** i)]))[0]),
    );
    expect([...classes].filter((its) => Number(its) <= Math.ceil(Math.log(30 * DAY) / 0.02)).length).toBeLessThan(
      1_100,
    );
  });
});
