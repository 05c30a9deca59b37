import type { Ms } from '#domain/time.ts';
import type { Reads } from './reads.ts';

/** How long it listens: longer than a screen takes to be drawn and to listen by itself. */
const AHEAD: Ms = 10_000;

/**
 * Asks for what the desk shows first, before there is a desk: the database answers whoever listens to the same a moment later with what has come. It
 * waits for the proof of who sits here, and says nothing to anybody else.
 */
export function listenAhead(reads: Pick<Reads, 'self' | 'mine' | 'company'>): void {
  const nothing = () => {};
  const stops = [reads.self(nothing, nothing), reads.mine(nothing, nothing), reads.company(nothing, nothing)];
  setTimeout(() => stops.forEach((stop) => stop()), AHEAD);
}
