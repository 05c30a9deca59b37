import type { Ms } from '#domain/time.ts';

const NETWORK = { first: 500, longest: 30_000 };

/** How long to wait after the nth failure in a row (from 0). The wait doubles, and half of it is random, so that many clients do not try at the same moment. */
export function backoff(failures: number, random: () => number, { first, longest } = NETWORK): Ms {
  const whole = Math.min(longest, first * 2 ** Math.min(failures, 10));
  return whole / 2 + (whole / 2) * random();
}

/** Over so many ms those come back who have lost a server together. */
const HERD: Ms = 4_000;

/**
 * How long to wait after a connection that stood has broken. A server that dies breaks all its connections at once, so chance spreads the comers over the
 * whole time, from now on.
 */
export const spread = (random: () => number): Ms => HERD * random();

/** The longest wait that is believed when a server asks for it: whatever stands in a header must not silence a page for ever. */
const LONGEST_ASKED: Ms = 10 * 60_000;

/** How long to wait when the server has asked for so many ms: never less, and by chance up to half as long again, since it has asked many for the same. */
export function heed(askedMs: Ms, random: () => number): Ms {
  const asked = Number.isFinite(askedMs) ? Math.min(Math.max(0, askedMs), LONGEST_ASKED) : 0;
  return asked * (1 + random() / 2);
}

/** The wait from a list of waits; the last one repeats. Chance leaves out up to a third of it, so that many pages do not try at the same moment. */
export const stepOf = (waits: readonly Ms[], failures: number, random: () => number): Ms =>
  waits[Math.min(failures, waits.length - 1)]! * (1 - random() / 3);
