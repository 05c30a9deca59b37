import type { Counts } from '#domain/board/board-of.ts';
import { boardOf } from '#domain/board/board-of.ts';
import type { BoardNow } from '#domain/board/board.ts';
import type { Ms } from '#domain/time.ts';

/** What is counted of a company in which nothing happens. */
export const nothingCounted = (at: Ms, timeZone: string): Counts => ({
  at,
  timeZone,
  here: 0,
  gone: 0,
  queue: [],
  answering: 0,
  longest: [],
  waits: [],
  withBot: 0,
  withPeople: 0,
  closed: 0,
  closedBefore: 0,
});

/** Its board, with so many parts of the team. */
export const emptyBoard = (at: Ms, timeZone: string, teamParts = 1): BoardNow =>
  boardOf(nothingCounted(at, timeZone), [], teamParts);
