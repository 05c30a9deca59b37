/** A fault of the set-up: one line that says what to do, and no stack. */
export class SetupError extends Error {}

/** Runs a script's main function; a fault of the set-up is one line, anything else is a bug with its stack. */
export async function main(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
