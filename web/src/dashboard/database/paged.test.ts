import { effect } from '@preact/signals';
import { expect, it } from 'vitest';
import { paged } from './paged.ts';

/** A database of `there` rows that answers when it is told to, and says how many were asked for. */
function database(there: number) {
  const waiting: (() => void)[] = [];
  const open: number[] = [];
  const listen = (count: number) => (next: (rows: readonly number[]) => void) => {
    open.push(count);
    waiting.push(() => next(Array.from({ length: Math.min(there, count) }, (_, i) => i)));
    return () => void open.splice(open.indexOf(count), 1);
  };
  return { listen, open, answer: () => waiting.splice(0).forEach((one) => one()) };
}

it('loads a page, and another one when it is asked for, without losing what is shown', async () => {
  const { listen, answer } = database(7);
  const list = paged(listen, 3);
  const shown: (number | undefined)[] = [];
  const stop = effect(() => void shown.push(list.data.value?.length));
  const settled = async () => {
    await Promise.resolve();
    answer();
  };
  await settled();
  expect([shown.at(-1), list.hasMore.value]).toEqual([3, true]);
  list.more();
  list.more();
  expect([list.data.value?.length, list.loadingMore.value, list.hasMore.value]).toEqual([3, true, true]);
  await settled();
  expect([shown.at(-1), list.loadingMore.value]).toEqual([6, false]);
  list.more();
  await settled();
  expect([shown.at(-1), list.hasMore.value]).toEqual([7, false]);
  expect(shown.slice(1)).not.toContain(undefined);
  stop();
});
