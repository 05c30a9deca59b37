import { expect, it } from 'vitest';
import { lentStorage } from './lent-storage.ts';

it('what the frame keeps is told to the page, and what the page has kept is there again', () => {
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
  // A value that this frame has written meanwhile stays, whatever another tab reports.
  next.storage.setItem('out:3', 'c');
  expect(next.takeIn({ visitor: 'v1', 'out:1': null })).toEqual(['out:1']);
  expect(next.storage.keys('out:')).toEqual(['out:3']);
});

it('a page that hands over no strings hands over nothing', () => {
  const { storage, takeIn } = lentStorage(() => {});
  const told: unknown = { visitor: { toString: () => 'x' } };
  // @ts-expect-error A page may hand over anything.
  takeIn(told);
  expect(storage.keys('')).toEqual([]);
});
