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

/** As the database's client tells it: the answer of a save has been lost. `UNAVAILABLE`, or what its own second try of the save has met. */
export const LOST = {
  unavailable: 14,
  'deadline exceeded': 4,
  aborted: 10,
  'precondition failed': 9,
  'already there': 6,
} as const;

/**
 * Runs `work`, and lets its `nth` save (from 0) succeed without its answer ever coming; `meanwhile` happens before anybody looks. Says whether there
 * was such a save, and what the work has given.
 */
export async function losingAnswer<T>(
  nth: number,
  code: number,
  work: () => Promise<T>,
  meanwhile: () => Promise<unknown> = async () => {},
): Promise<{ lost: boolean; outcome: T }> {
  let saves = 0;
  let lost = false;
  setFault(async (step) => {
    if (step !== 'after-save' || saves++ !== nth) return;
    lost = true;
    await meanwhile();
    throw Object.assign(new Error('The answer was lost'), { code });
  });
  try {
    const outcome = await work();
    return { lost, outcome };
  } finally {
    setFault(null);
  }
}
