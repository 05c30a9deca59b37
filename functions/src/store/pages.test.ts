import { expect, test, vi } from 'vitest';
import { sideBySide } from './pages.ts';

const SOON = Date.now() + 600_000;

test('an item that hangs delays only its own lane, and one that fails delays nothing', async () => {
  const slow = Promise.withResolvers<void>();
  const done: number[] = [];
  const others = Promise.withResolvers<void>();
  const all = sideBySide(Array(50).keys(), SOON, String, async (item) => {
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

test('what hangs is left behind soon after the deadline', async () => {
  vi.useFakeTimers();
  try {
    const all = sideBySide([1, 2], Date.now() + 1_000, String, () => new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(10_000);
    await all;
  } finally {
    vi.useRealTimers();
  }
});

test('what comes one by one is given out once each', async () => {
  async function* coming() {
    for (let i = 0; i < 50; i++) yield i;
  }
  const done: number[] = [];
  await sideBySide(coming(), SOON, String, async (item) => done.push(item));
  expect(done.toSorted((a, b) => a - b)).toEqual([...Array(50).keys()]);
});

test('no item is begun after the deadline', async () => {
  const done: number[] = [];
  await sideBySide([1, 2], Date.now(), String, async (item) => done.push(item));
  expect(done).toEqual([]);
});
