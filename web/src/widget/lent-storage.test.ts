import { expect, it } from 'vitest';
import { lentStorage } from './lent-storage.ts';

it('the frame’s values are sent to the page, and values that the page has kept are read back', () => {
  const page = new Map<string, string>();
  const keep = (key: string, value: string | null) => void (value === null ? page.delete(key) : page.set(key, value));
  const first = lentStorage(keep);
  first.storage.setItem('visitor', 'v1');
  first.storage.setItem('out:2', 'b');
  first.storage.setItem('out:1', 'a');
  first.storage.removeItem('out:2');
  const next = lentStorage(keep);
  expect(next.takeIn(Object.fromEntries(page)).sort()).toEqual(['out:1', 'visitor']);
  expect([next.storage.getItem('visitor'), next.storage.keys('out:')]).toEqual(['v1', ['out:1']]);
  // A value that this frame has written meanwhile is not replaced by one from another tab.
  next.storage.setItem('out:3', 'c');
  expect(next.takeIn({ visitor: 'v1', 'out:1': null })).toEqual(['out:1']);
  expect(next.storage.keys('out:')).toEqual(['out:3']);
});

it('values from the page that are no strings are ignored', () => {
  const { storage, takeIn } = lentStorage(() => {});
  const told: unknown = { visitor: { toString: () => 'x' } };
  // @ts-expect-error A page may hand over anything.
  takeIn(told);
  expect(storage.keys('')).toEqual([]);
});
