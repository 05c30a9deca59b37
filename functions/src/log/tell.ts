import { write as writeLine } from 'firebase-functions/logger';
import { current } from './context.ts';
import type { Event } from './events.ts';
import type { Facts, Line } from './line.ts';
import { lineOf } from './line.ts';

let write: (line: Line) => void = writeLine;

/** For tests only: where lines go. */
export function setWriter(writer: (line: Line) => void): void {
  write = writer;
}

/** Writes one line of the log. This is the only place that does. */
export function tell(event: Event, facts: Facts = {}, error?: unknown): void {
  write(lineOf(event, current(), facts, error));
}
