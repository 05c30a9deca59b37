import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_HELD, beyond, endOf, heldFrom, withCome } from '../../src/domain/held-messages.ts';
import type { Held } from '../../src/domain/held-messages.ts';

type Line = { seq: number };
const lines = (...seqs: number[]): Line[] => seqs.map((seq) => ({ seq }));
const seqsOf = (messages: readonly Line[] | null) => messages?.map(({ seq }) => seq) ?? null;

test('each reader gets what comes after their own place', () => {
  const held = withCome<Line>(heldFrom(3), lines(4, 5, 6));
  expect([3, 4, 6, 999_999_999].map((place) => seqsOf(beyond(held, place)))).toEqual([[4, 5, 6], [5, 6], [], []]);
});

test('whoever is behind what is held must look it up', () => {
  const held = withCome<Line>(heldFrom(3), lines(4));
  expect(beyond(held, 2)).toBeNull();
  expect(beyond(heldFrom(0), 0)).toEqual([]);
});

test('messages come in any order and again, and each is held once, in its place', () => {
  const held = withCome(withCome<Line>(heldFrom(0), lines(3, 1, 2)), lines(2, 4, 3));
  expect([held.from, seqsOf(held.messages)]).toEqual([0, [1, 2, 3, 4]]);
});

test('a long conversation is not kept: the oldest go, and readers behind them look up', () => {
  const all = Array.from({ length: 200 }, (_, i) => i + 1);
  const held = withCome<Line>(heldFrom(0), lines(...all));
  expect([held.messages.length, held.from, endOf(held)]).toEqual([MOST_HELD, 200 - MOST_HELD, 200]);
  expect(beyond(held, held.from - 1)).toBeNull();
  expect(beyond(held, held.from)).toHaveLength(MOST_HELD);
});

test('whatever comes in whatever pieces, a reader who is never told to look up gets every message once and in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 40 }),
      fc.integer({ min: 0, max: 30 }),
      (pieces, start) => {
        let held: Held<Line> = heldFrom(start);
        let [place, next] = [start, start + 1];
        for (const size of pieces) {
          held = withCome(held, lines(...Array.from({ length: size }, () => next++)).toReversed());
          const got = seqsOf(beyond(held, place));
          expect(got).toEqual(Array.from({ length: size }, (_, i) => place + 1 + i));
          place = next - 1;
        }
        expect(endOf(held)).toBe(place);
      },
    ),
  );
});
