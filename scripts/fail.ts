import { endAll, whenAsked } from './ending.ts';

/** An error in the set-up. It is printed as one line that says what to do, without a stack. */
export class SetupError extends Error {}

/**
 * Runs a script's main function, and then ends everything that the script has started. The same happens when the script is asked to end earlier (exit code
 * `whenEnded`). A set-up error is printed as one line; any other error is a bug and is printed with its stack. Both end with code 1.
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
