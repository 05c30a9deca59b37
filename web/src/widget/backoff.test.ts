import { expect, it } from 'vitest';
import { backoff, createPause } from './backoff.ts';

it('each failure in a row doubles the wait, up to half a minute, and chance spreads a crowd over half of it', () => {
  const longest = [0, 1, 2, 3, 4, 5, 6, 7, 100].map((failures) => backoff(failures, () => 1));
  expect(longest).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  expect(backoff(3, () => 0)).toBe(2_000);
});

it('a wait ends early when something has changed', async () => {
  const pause = createPause();
  const waited = pause.wait(60 * 60_000);
  pause.wake();
  await waited;
});
