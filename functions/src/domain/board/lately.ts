import type { Chat } from '../chat.ts';
import type { Ms } from '../time.ts';
import { MINUTE } from '../time.ts';

/** How long back the board looks at waits that have ended. */
export const LATELY: Ms = 30 * MINUTE;

/** A person's first answer to a client: when it was given, and how long the client had waited for it among people. */
export type Wait = { at: Ms; ms: Ms };

/** The wait that a person's first answer has ended; null while nobody has answered. */
export function waitOf({ firstResponseAt, clocks }: Chat): Wait | null {
  if (firstResponseAt === null || clocks.firstResponse === null) return null;
  return { at: firstResponseAt, ms: clocks.firstResponse.ms };
}

/**
 * The waits of the last 30 minutes: of those known before, the ones that ended up to `cut`, and all that were found after it. What is found after `cut` takes the
 * place of what was known of that time, so looking twice counts nothing twice.
 */
export function waitsNow(known: readonly Wait[], cut: Ms, found: readonly Wait[], now: Ms): readonly Wait[] {
  return [...known.filter(({ at }) => at <= cut), ...found.filter(({ at }) => at > cut)].filter(
    ({ at }) => at > now - LATELY,
  );
}

/** How long half of them lasted at most (nearest rank); null of none. */
export function medianOf(waits: readonly Wait[]): Ms | null {
  const sorted = waits.map(({ ms }) => ms).sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null;
}
