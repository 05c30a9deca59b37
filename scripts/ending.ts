const ends: (() => unknown)[] = [];

/** What has to be undone when the script ends, whatever the reason: the last begun is the first undone. */
export function atEnd(end: () => unknown): void {
  ends.push(end);
}

/** Undoes everything; what cannot be undone is said, and the rest goes on. */
export async function endAll(): Promise<void> {
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    try {
      await end();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
}

/** Resolves at a Ctrl-C, a signal to end, or the end of the process that started this one. */
export function whenAsked(): Promise<'asked'> {
  const parent = process.ppid;
  // A terminal that has been closed takes no more words: that must not keep us from ending things in order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('asked'));
    setInterval(() => process.ppid !== parent && resolve('asked'), 1_000).unref();
  });
}
