import type { Day } from '../day.ts';
import type { Ms } from '../time.ts';

/** How many of those who wait are on the board by themselves. Of more than these it says how many there are. */
export const MOST_LINES = 50;

/** Of how many clients who wait for an operator's word the board knows whose they are. Of more, those who have waited longest. */
export const MOST_ANSWERING = 200;

/** A client in the queue, as the board shows them. */
export type WaitingLine = {
  chatId: string;
  /** Since when they wait for a person. */
  since: Ms;
  topicId: string | null;
  subtopicId: string | null;
  /** What they asked, in their own words; null where they have said nothing yet. */
  asked: string | null;
  /** Until when they have the page open, as far as is known; null where their channel does not tell. */
  seenUntil: Ms | null;
  /** Since when they are gone; null while they are there. */
  goneSince: Ms | null;
  mutedUntil: Ms | null;
};

/** A client who waits for the next word of the operator who has their chat. `taken`: the operator has taken it. */
export type AnsweringLine = { chatId: string; ownerId: string; ownerName: string; since: Ms; taken: boolean };

/** So many chats have closed on a day up to now, and on the same weekday a week before up to the same time of the day. */
export type AgainstBefore = { day: Day; closed: number; before: Day; closedBefore: number };

/**
 * The company's figures of this moment, `companies/{c}/board/now`: all were true at the moment `at`. Whatever changes them reaches the board within two seconds
 * while somebody looks at it (work/board/).
 */
export type BoardNow = {
  at: Ms;
  /** Into how many documents the team is spread (team-part.ts). */
  teamParts: number;
  /** Clients in the queue who are there, and those who have left. `lines`: the first of them in the queue's order. */
  waiting: { here: number; gone: number; lines: readonly WaitingLine[] };
  /** Clients who wait for the next word of an operator. `lines`: those who have waited longest. */
  answering: { all: number; lines: readonly AnsweringLine[] };
  /** How long half of those whom a person first answered within the last 30 minutes had waited for it at most; null where there was none. */
  lately: { answered: number; medianMs: Ms | null };
  /** Operators at work, and how many chats more they may be given. */
  atWork: number;
  free: number;
  withBot: number;
  /** Chats that operators have, taken or not. */
  withPeople: number;
  closed: AgainstBefore;
};
