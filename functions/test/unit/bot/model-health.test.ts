import { expect, test } from 'vitest';
import { WELL, afterFailure, mayAsk } from '../../../src/domain/bot/llm/health.ts';
import { MINUTE, SECOND } from '../../../src/domain/time.ts';

const NOW = 1_000_000;

test('a model is left alone after five failures in a row, and tried again once the pause is over', () => {
  let health = WELL;
  for (let time = 0; time < 4; time++) health = afterFailure(health, null, NOW);
  expect(mayAsk(health, NOW)).toBe(true);
  health = afterFailure(health, null, NOW);
  expect(mayAsk(health, NOW + 30 * SECOND - 1)).toBe(false);
  expect(mayAsk(health, NOW + 30 * SECOND)).toBe(true);
  expect(mayAsk(afterFailure(health, null, NOW + 30 * SECOND), NOW + 59 * SECOND)).toBe(false);
});

test('a model that asks for a pause gets it at once, five minutes at most, and no later failure shortens it', () => {
  const asked = afterFailure(WELL, 2 * MINUTE, NOW);
  expect([mayAsk(asked, NOW + 2 * MINUTE - 1), mayAsk(asked, NOW + 2 * MINUTE)]).toEqual([false, true]);
  expect(mayAsk(afterFailure(asked, null, NOW + SECOND), NOW + MINUTE)).toBe(false);
  expect(mayAsk(afterFailure(WELL, 1_000 * MINUTE, NOW), NOW + 5 * MINUTE)).toBe(true);
});
