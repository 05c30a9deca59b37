import { pauses } from '../../shared/pauses.ts';

/** Asks for what the page cannot do without until it is there: again after 1, 2, then each 5 s. */
export async function untilItComes(load: () => Promise<unknown>): Promise<void> {
  const { pause } = pauses([1_000, 2_000, 5_000]);
  for (let tries = 0; ; tries++) {
    try {
      await load();
      return;
    } catch {
      await pause(tries);
    }
  }
}
