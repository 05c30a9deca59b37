import type { Ms } from '#domain/time.ts';
import type { Reads } from './reads.ts';

/** How long to listen: longer than a screen takes to be drawn and to start its own listeners. */
const AHEAD: Ms = 10_000;

/**
 * Starts the listeners of the desk's first data before the desk is drawn. The desk's own listeners, started a moment later, then get the data that have
 * arrived. The database waits for the proof of who is signed in, and without it returns no data.
 */
export function listenAhead(reads: Pick<Reads, 'self' | 'mine' | 'company'>): void {
  const nothing = () => {};
  const stops = [reads.self(nothing, nothing), reads.mine(nothing, nothing), reads.company(nothing, nothing)];
  setTimeout(() => stops.forEach((stop) => stop()), AHEAD);
}
