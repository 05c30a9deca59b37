import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TYPING_STOPS, TYPING_TOLD } from '#domain/typing.ts';
import { createTypist } from './typist.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function typist() {
  const told: string[] = [];
  const model = createTypist(
    (stopped) => void told.push(stopped ? 'stopped' : 'types'),
    () => Date.now(),
  );
  /** One letter each half second. */
  const types = (ms: number) => {
    for (let passed = 0; passed < ms; passed += 500) {
      model.typed();
      vi.advanceTimersByTime(500);
    }
  };
  return { ...model, told, types };
}

it('who types is told at once, and then seldom for as long as they go on', () => {
  const { told, types } = typist();
  types(500);
  expect(told).toEqual(['types']);
  types(2 * TYPING_TOLD);
  expect(told).toEqual(['types', 'types', 'types']);
});

it('who stops without sending anything is told once, and seen at once when they begin again', () => {
  const { told, types } = typist();
  types(1_000);
  vi.advanceTimersByTime(TYPING_STOPS);
  expect(told).toEqual(['types', 'stopped']);
  vi.advanceTimersByTime(TYPING_TOLD);
  types(500);
  expect(told).toEqual(['types', 'stopped', 'types']);
});

it('who has sent has nothing to stop, and is seen at once when they type on', () => {
  const { told, types, said } = typist();
  types(1_000);
  said();
  vi.advanceTimersByTime(2 * TYPING_STOPS);
  expect(told).toEqual(['types']);
  types(500);
  expect(told).toEqual(['types', 'types']);
});
