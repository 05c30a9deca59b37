import type { Step } from '../../src/store/fault.ts';
import { setFault } from '../../src/store/fault.ts';

/** Stands for the death of a process: thrown at a step, so that nothing after it happens. */
class Death extends Error {}

/**
 * Runs `work` in this process and lets it die at its `nth` step (from 0; any kind of step, or only `at`). Returns whether it died: false means that
 * the work came to its end first.
 */
export async function dyingAt(nth: number, work: () => Promise<unknown>, at?: Step): Promise<boolean> {
  let reached = 0;
  let died = false;
  setFault((step) => {
    if (at !== undefined && step !== at) return;
    // A dead process takes no further step, even if its code would catch the error.
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

/** Runs `work` while its first `saves` attempts to save meet another save each; `decide` gives up after 16. */
export async function contended<T>(saves: number, work: () => Promise<T>): Promise<T> {
  let met = 0;
  setFault((step) => {
    if (step === 'before-save' && met++ < saves)
      throw Object.assign(new Error('Another save came first'), { code: 10 });
  });
  try {
    return await work();
  } finally {
    setFault(null);
  }
}

/** The error codes of the database's client after the answer to a save was lost: `UNAVAILABLE`, or an error of the client's own second try. */
export const LOST = {
  unavailable: 14,
  'deadline exceeded': 4,
  aborted: 10,
  'precondition failed': 9,
  'already there': 6,
} as const;

/**
 * Runs `work`, and lets its `nth` save (from 0) succeed but its answer get lost; `meanwhile` runs before the loss is noticed. Returns whether there
 * was such a save, and the outcome of the work.
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
