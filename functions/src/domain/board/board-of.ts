import { wordsAsked } from '../chat/asked.ts';
import type { Chat, OwnedChat, QueuedChat } from '../chat.ts';
import { awaitingSince, queuedSince } from '../chat.ts';
import { daysBefore, dayOf } from '../day.ts';
import { rulesOf } from '../status.ts';
import type { Ms } from '../time.ts';
import type { AnsweringLine, BoardNow, WaitingLine } from './board.ts';
import { MOST_LINES } from './board.ts';
import type { Wait } from './lately.ts';
import { medianOf } from './lately.ts';
import type { BoardPerson } from './team-part.ts';

/** What has been counted of a company's chats at one moment. */
export type Counts = {
  at: Ms;
  timeZone: string;
  here: number;
  gone: number;
  /** The first of the queue, in its order. */
  queue: readonly QueuedChat[];
  answering: number;
  /** Of the chats in operators' hands in which the client waits: those who have waited longest, the longest first. */
  longest: readonly OwnedChat[];
  /** The first answers of the last 30 minutes. */
  waits: readonly Wait[];
  withBot: number;
  withPeople: number;
  closed: number;
  closedBefore: number;
};

/** The day against which a day is compared: the same weekday a week before. */
export const WEEK = 7;

/** What the board says of what was counted and of the people who work for the company now. */
export function boardOf(counts: Counts, people: readonly BoardPerson[], teamParts: number): BoardNow {
  const { at, timeZone, here, gone, queue, answering, longest, waits, withBot, withPeople } = counts;
  const atWork = people.filter(({ status }) => rulesOf(status).getsChats);
  const names = new Map(people.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`.trim()]));
  const day = dayOf(at, timeZone);
  return {
    at,
    teamParts,
    waiting: { here, gone, lines: queue.slice(0, MOST_LINES).map(waitingLine) },
    answering: {
      all: answering,
      lines: longest.slice(0, MOST_LINES).flatMap((chat) => answeringLine(chat, names.get(chat.ownerId) ?? '')),
    },
    lately: { answered: waits.length, medianMs: medianOf(waits) },
    atWork: atWork.length,
    free: atWork.reduce((sum, { open, maxChats }) => sum + Math.max(0, maxChats - open), 0),
    withBot,
    withPeople,
    closed: { day, closed: counts.closed, before: daysBefore(day, WEEK), closedBefore: counts.closedBefore },
  };
}

export function waitingLine(chat: QueuedChat): WaitingLine {
  return {
    chatId: chat.id,
    since: queuedSince(chat),
    topicId: chat.topic?.topicId ?? null,
    subtopicId: chat.topic?.subtopicId ?? null,
    asked: chat.asked === null ? null : wordsAsked(chat.asked),
    seenUntil: chat.seenUntil,
    goneSince: chat.gone?.since ?? null,
    mutedUntil: chat.client.mutedUntil,
  };
}

function answeringLine(chat: OwnedChat, ownerName: string): AnsweringLine[] {
  const since = awaitingSince(chat);
  if (since === null) return [];
  return [{ chatId: chat.id, ownerId: chat.ownerId, ownerName, since, taken: chat.state === 'active' }];
}

/**
 * What the board shows of a chat: a change of anything else does not change the board. A closed chat is only counted, and a chat with the bot too; the first
 * answer of a person counts whoever has the chat since.
 */
export function onBoard(chat: Chat): unknown {
  const answered = chat.clocks.firstResponse?.ms ?? null;
  if (chat.state === 'queued') return [chat.state, waitingLine(chat), answered];
  if (chat.state === 'assigned' || chat.state === 'active')
    return [chat.state, chat.ownerId, chat.awaitingSince, answered];
  return [chat.state, answered];
}
