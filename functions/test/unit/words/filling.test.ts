import { expect, test } from 'vitest';
import { filled, oldestOf, fillingOver, toFill } from '../../../src/domain/words/filling.ts';
import { WORDS_VERSION } from '../../../src/domain/words/part.ts';
import { HOUR } from '../../../src/domain/time.ts';
import { NOON } from '../world.ts';

const chat = (id: string, closedAt: number) => ({ id, closedAt });

test('chats of an earlier version get their words company by company, the last closed first, in one round', () => {
  const first = toFill(null, 'minute', NOON)!;
  expect(oldestOf(first)).toBe(0);
  const half = filled(first, 'a', [chat('1', 20), chat('2', 10)]);
  expect(toFill(half, 'minute', NOON + HOUR)).toEqual({ ...first, before: chat('2', 10) });
  const next = filled(half, 'a', []);
  expect(next).toMatchObject({ after: 'a', before: null });
  const over = fillingOver(filled(next, 'b', []));
  expect(toFill(over, 'minute', NOON)).toBe(null);
});

test('the night looks once more at what an instance of the former version may have closed meanwhile, and at nothing else', () => {
  const second = toFill(fillingOver(toFill(null, 'minute', NOON)!), 'night', NOON + 12 * HOUR)!;
  expect(second).toMatchObject({ after: '', before: null });
  expect(oldestOf(second)).toBe(NOON - HOUR);
  const done = fillingOver(second);
  expect([toFill(done, 'minute', NOON), toFill(done, 'night', NOON)]).toEqual([null, null]);
});

test('another way of finding words begins from the beginning', () => {
  const done = { version: WORDS_VERSION - 1, rounds: 2, began: 1, after: 'z', before: null };
  expect(toFill(done, 'minute', NOON)).toEqual({
    version: WORDS_VERSION,
    rounds: 0,
    began: NOON,
    after: '',
    before: null,
  });
});
