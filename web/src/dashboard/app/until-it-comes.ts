import { stepOf } from '../../shared/backoff.ts';
import { createPause } from '../../shared/pause.ts';

const WAITS = [1_000, 2_000, 5_000];

/** Asks for what the page cannot do without until it is there: again after 1, 2, then each 5 s. */
export async function untilItComes(load: () => Promise<unknown>): Promise<void> {
  const pause = createPause();
  for (let failures = 0; ; failures++) {
    try {
      await load();
      return;
    } catch {
      await pause.wait(stepOf(WAITS, failures));
    }
  }
}
