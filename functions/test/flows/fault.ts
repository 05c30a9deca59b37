import type { Step } from '../../src/store/fault.ts';
import { setFault } from '../../src/store/fault.ts';

/** What a process that dies leaves behind: nothing after this point happens. */
class Death extends Error {}

/**
 * Runs `work` in this process and lets it die at its `nth` step (from 0; any kind of step, or only `at`). Says whether it died: false means that
 * the work came to its end before.
 */
export async function dyingAt(nth: number, work: () => Promise<unknown>, at?: Step): Promise<boolean> {
  let reached = 0;
  let died = false;
  setFault((step) => {
    if (at !== undefined && step !== at) return;
    // A dead process takes no further step, also where its code would catch the error.
    if (died || reached++ === nth) {
      died = true;
      throw new Death('died');
    }
  });
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Death)) throw error;
  } finally {
    setFault(null);
  }
  return died;
}
