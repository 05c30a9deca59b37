import type { Ms } from '#domain/time.ts';
import { stepOf } from '../../shared/backoff.ts';
import { createPause } from '../../shared/pause.ts';

/** How long to wait after each failure in a row; the last one repeats. */
const WAITS = {
  /** A message that nobody has taken. */
  message: [2_000, 5_000, 15_000, 30_000, 60_000],
  /** A listener whose line has broken. */
  listener: [1_000, 3_000, 10_000, 30_000],
  /** A listener that the rules refuse: somebody may be let in again, or a chat come back, but nobody waits for it. */
  denied: [5_000, 15_000, 60_000],
  /** A screen that is not proved current: how long the listeners may take to bring what the server has said, or until it is asked again. */
  proof: [1_500, 1_500, 3_000, 6_000, 15_000, 30_000],
} as const satisfies Record<string, readonly Ms[]>;

/** How long to wait after the nth failure in a row (from 0). */
export const waitOf = (what: keyof typeof WAITS, failures: number): Ms => stepOf(WAITS[what], failures);

/** Whatever of this page waits to be tried again waits here, and one wake lets all of it go on: there is reason to hope. */
export const retry = createPause();
