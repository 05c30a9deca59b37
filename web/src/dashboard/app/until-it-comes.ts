import { stepOf } from '../../shared/backoff.ts';
import { createPause } from '../../shared/pause.ts';

const WAITS = [1_000, 2_000, 5_000];

/** Loads something that the page cannot do without, and tries again until it is there: after 1 s, 2 s, then every 5 s. */
export async function untilItComes(load: () => Promise<unknown>): Promise<void> {
  const pause = createPause();
  for (let failures = 0; ; failures++) {
    try {
      await load();
      return;
    } catch {
      await pause.wait(stepOf(WAITS, failures, Math.random));
    }
  }
}
