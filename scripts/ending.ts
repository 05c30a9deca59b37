const ends: (() => unknown)[] = [];

/** Registers work to do when the script ends for any reason. The last registered work runs first. */
export function atEnd(end: () => unknown): void {
  ends.push(end);
}

/** Runs all registered work. An error is printed, and the rest still runs. */
export async function endAll(): Promise<void> {
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    try {
      await end();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
}

/** Resolves at Ctrl-C, at a signal to end, or when the parent process ends. */
export function whenAsked(): Promise<'asked'> {
  const parent = process.ppid;
  // A closed terminal refuses output. That must not stop the orderly end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('asked'));
    setInterval(() => process.ppid !== parent && resolve('asked'), 1_000).unref();
  });
}
