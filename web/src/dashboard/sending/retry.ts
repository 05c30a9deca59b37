import type { Ms } from '#domain/time.ts';
import { stepOf } from '../../shared/backoff.ts';
import { createPause } from '../../shared/pause.ts';

/** How long to wait at most after each failure in a row; the last one repeats. */
const WAITS = {
  /** A message that the server has not taken. */
  message: [2_000, 5_000, 15_000, 30_000, 60_000],
  /** A listener whose connection has broken. */
  listener: [1_000, 3_000, 10_000, 30_000],
  /** A listener that the rules refuse. The person may get access again, but nobody waits for that, so retries are rare. */
  denied: [5_000, 15_000, 60_000],
  /** A screen that is not proved current: how long the listeners may take to bring what the server has answered, or the wait before asking again. */
  proof: [1_500, 1_500, 3_000, 6_000, 15_000, 30_000],
} as const satisfies Record<string, readonly Ms[]>;

/** What all pages ask our server for again after the same failure: chance spreads them. The database's own client does that for listeners. */
const TOGETHER: ReadonlySet<keyof typeof WAITS> = new Set(['message']);

/** How long to wait after the nth failure in a row (from 0). */
export const waitOf = (what: keyof typeof WAITS, failures: number, random: () => number = Math.random): Ms =>
  stepOf(WAITS[what], failures, TOGETHER.has(what) ? random : () => 0);

/** Everything on this page that waits for a retry waits here. One wake ends all waits, since after a wake a retry is likely to succeed. */
export const retry = createPause();
