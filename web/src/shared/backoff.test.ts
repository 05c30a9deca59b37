import { describe, expect, it } from 'vitest';
import { backoff, heed, spread, stepOf } from './backoff.ts';
import { createPause } from './pause.ts';

it('each failure in a row doubles the wait, up to half a minute, and half of it is random so that many clients spread', () => {
  const longest = [0, 1, 2, 3, 4, 5, 6, 7, 100].map((failures) => backoff(failures, () => 1));
  expect(longest).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  expect(backoff(3, () => 0)).toBe(2_000);
});

it('the last wait of a list repeats, and chance leaves out up to a third', () => {
  const steps = (random: number) => [0, 1, 2, 9].map((failures) => stepOf([150, 300, 600], failures, () => random));
  expect(steps(0)).toEqual([150, 300, 600, 600]);
  expect(steps(1).map(Math.round)).toEqual([100, 200, 400, 400]);
});

it('what a server asks for is waited for and up to half as long again, but never for ever', () => {
  expect([0, 1].map((random) => heed(10_000, () => random))).toEqual([10_000, 15_000]);
  expect([0, -5, Number.NaN, Infinity].map((asked) => heed(asked, () => 0))).toEqual([0, 0, 0, 0]);
  expect(heed(Number.MAX_SAFE_INTEGER, () => 1)).toBe(15 * 60_000);
});

describe('Of a thousand who lost their server in the same moment', () => {
  /** How many of them come in each tenth of the time from the earliest possible wait to the longest. */
  function tenths(wait: (random: () => number) => number): number[] {
    const random = chances(7);
    const [from, to] = [wait(() => 0), wait(() => 1)];
    const counts = Array<number>(10).fill(0);
    for (let i = 0; i < 1_000; i++) {
      const tenth = Math.floor(((wait(random) - from) / (to - from)) * 10);
      counts[Math.min(9, tenth)]!++;
    }
    return counts;
  }

  it.each([
    ['after a broken connection', (random: () => number) => spread(random), 4_000],
    ['after the first failure', (random: () => number) => backoff(0, random), 500],
    ['after the fifth failure', (random: () => number) => backoff(4, random), 8_000],
    ['after the tenth failure', (random: () => number) => backoff(9, random), 30_000],
    ['who were told to wait a minute', (random: () => number) => heed(60_000, random), 90_000],
  ])('%s no tenth of the time sees a crowd', (_, wait, longest) => {
    expect(wait(() => 1)).toBe(longest);
    for (const count of tenths(wait)) {
      expect(count).toBeGreaterThan(60);
      expect(count).toBeLessThan(150);
    }
  });
});

/** Random numbers from 0 to 1. The same seed gives the same sequence. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

it('all waits end early when something has changed', async () => {
  const pause = createPause();
  const waited = Promise.all([pause.wait(60 * 60_000), pause.wait(60 * 60_000)]);
  pause.wake();
  await waited;
});
