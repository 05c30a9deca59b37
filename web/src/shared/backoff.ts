import type { Ms } from '#domain/time.ts';

const NETWORK = { first: 500, longest: 30_000 };

/** How long to wait after the nth failure in a row (from 0). The wait doubles, and half of it is random, so that many clients do not try at the same moment. */
export function backoff(failures: number, random: () => number, { first, longest } = NETWORK): Ms {
  const whole = Math.min(longest, first * 2 ** Math.min(failures, 10));
  return whole / 2 + (whole / 2) * random();
}

/** The wait from a list of waits; the last one repeats. */
export const stepOf = (waits: readonly Ms[], failures: number): Ms => waits[Math.min(failures, waits.length - 1)]!;
