import { expect, it } from 'vitest';
import { backoff, stepOf } from './backoff.ts';
import { createPause } from './pause.ts';

it('each failure in a row doubles the wait, up to half a minute, and half of it is random so that many clients spread', () => {
  const longest = [0, 1, 2, 3, 4, 5, 6, 7, 100].map((failures) => backoff(failures, () => 1));
  expect(longest).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  expect(backoff(3, () => 0)).toBe(2_000);
});

it('the last wait of a list repeats', () => {
  expect([0, 1, 2, 9].map((failures) => stepOf([100, 200, 300], failures))).toEqual([100, 200, 300, 300]);
});

it('all waits end early when something has changed', async () => {
  const pause = createPause();
  const waited = Promise.all([pause.wait(60 * 60_000), pause.wait(60 * 60_000)]);
  pause.wake();
  await waited;
});
