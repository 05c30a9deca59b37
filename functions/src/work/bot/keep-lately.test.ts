import { expect, test } from 'vitest';
import { keepLately } from './keep-lately.ts';

test('ten thousand companies never take more than the budget, and those used last stay', () => {
  const kept = keepLately<{ bytes: number }>(1_000);
  const sum = () =>
    Array.from({ length: 10_000 }, (_, i) => kept.get(`c${i}`)?.bytes ?? 0).reduce((all, bytes) => all + bytes, 0);
  for (let i = 0; i < 10_000; i++) {
    const bytes = 1 + (i % 90);
    kept.put(`c${i}`, { bytes }, bytes);
    kept.get('c0');
  }
  expect(sum()).toBeLessThanOrEqual(1_000);
  expect(kept.get('c0')).toBeDefined();
  expect(kept.get('c9999')).toBeDefined();
  expect(kept.get('c5000')).toBeUndefined();
});

test('a newer value replaces the size of the one before it, and a value that is too large is not kept', () => {
  const kept = keepLately<string>(10);
  kept.put('a', 'old', 9);
  kept.put('a', 'new', 4);
  kept.put('b', 'other', 6);
  expect([kept.get('a'), kept.get('b')]).toEqual(['new', 'other']);
  kept.put('a', 'huge', 11);
  expect([kept.get('a'), kept.get('b')]).toEqual([undefined, 'other']);
  kept.drop('b');
  kept.put('c', 'whole', 10);
  expect([kept.get('b'), kept.get('c')]).toEqual([undefined, 'whole']);
});
