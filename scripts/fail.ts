import { endAll, whenAsked } from './ending.ts';

/** A fault of the set-up: one line that says what to do, and no stack. */
export class SetupError extends Error {}

/**
 * Runs a script's main function and then ends everything that it has started, also when it is asked to end before (exit code `whenEnded`).
 * A fault of the set-up is one line, anything else is a bug with its stack; both end with code 1.
 */
export async function main(work: () => Promise<void>, whenEnded = 130): Promise<void> {
  try {
    if ((await Promise.race([work(), whenAsked()])) === 'asked') process.exitCode = whenEnded;
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    process.exitCode = 1;
  }
  await endAll();
  process.exit();
}
