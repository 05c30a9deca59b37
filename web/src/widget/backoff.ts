const NETWORK = { first: 500, longest: 30_000 };

/** How long to wait, in ms, after the nth failure in a row (from 0): doubling, with half of it by chance, so that a crowd spreads. */
export function backoff(failures: number, random: () => number, { first, longest } = NETWORK): number {
  const whole = Math.min(longest, first * 2 ** Math.min(failures, 10));
  return whole / 2 + (whole / 2) * random();
}

/** A wait that something may end early. */
export function createPause() {
  let end = () => {};
  return {
    wait: (ms: number) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        end = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    /** Ends the wait that goes on, if any. */
    wake: () => end(),
  };
}
