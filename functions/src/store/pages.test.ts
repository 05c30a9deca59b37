import { expect, test } from 'vitest';
import { inLanes } from './pages.ts';

const SOON = Date.now() + 600_000;

test('an item that hangs delays only its own lane, and one that fails delays nothing', async () => {
  const slow = Promise.withResolvers<void>();
  const done: number[] = [];
  const others = Promise.withResolvers<void>();
  const all = inLanes(Array(50).keys(), SOON, String, async (item) => {
    if (item === 0) await slow.promise;
    if (item === 1) throw new Error('broken');
    if (done.push(item) === 48) others.resolve();
  });
  await others.promise;
  expect(done).not.toContain(0);
  slow.resolve();
  await all;
  expect(done.toSorted((a, b) => a - b)).toEqual([...Array(50).keys()].filter((item) => item !== 1));
});

test('no item is begun after the deadline', async () => {
  const done: number[] = [];
  await inLanes([1, 2], Date.now(), String, async (item) => done.push(item));
  expect(done).toEqual([]);
});
