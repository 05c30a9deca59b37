import type { Responses, Running, Share } from './clocks.ts';
import { NO_RESPONSES, handlingOf, turned } from './clocks.ts';
import { dayOf } from './day.ts';
import type { BotResult } from './ending.ts';
import type { RatedEnd } from './rating-rules.ts';
import type { Longest } from './longest.ts';
import type { Ms } from './time.ts';

/**
 * The figures of one chat, frozen when it closes, each with the operator whom it belongs to. Null where there was nothing to measure. The bot's
 * time is only in `durationMs`; the rest of `durationMs` is `waitingMs` and `handlingMs`. The manual's notice of taking over is sent
 * automatically and is no response. A wait that is unanswered at the close is no response time either: a "thank you" needs no answer.
 */
export type ChatMetrics = {
  /** The day of the close in the company's time zone, "2026-03-29". The chat is counted into this day, also if the zone is changed later. */
  day: string;
  /** From the start with the bot to the close (manual: "длительность диалога"). */
  durationMs: Ms;
  /** From the hand-off until an operator took the chat, added up if it went back to the queue or the bot. */
  waitingMs: Ms | null;
  /** From the hand-off to the first human message, whoever gave it. */
  firstResponseMs: Ms | null;
  firstResponderId: string | null;
  /** The target that held at the first human message; missing in older chats. */
  firstTargetMs?: Ms;
  /** What the bot had come to, if it had the chat at the end: its answer confirmed by the client, left at that, or none. Missing where people had it. */
  bot?: BotResult;
  /** In operators' hands, from taking to giving up or closing. */
  handlingMs: Ms | null;
  /** Every wait of the visitor that a human message ended. */
  responses: Responses;
  reassignments: number;
  shares: readonly Share[];
  /** After which kind of end the client may be asked for a mark; missing where nobody is, and in older chats. */
  mark?: RatedEnd;
  /** The longest times that the rules of work are about; missing where there were none, and in older chats. */
  longest?: Longest;
};

/** The version of the figures. What an earlier version has counted is counted anew from the chats. */
export const FIGURES_VERSION = 2;

/**
 * What can still change after the close, as it was last counted into the figures. `timeZone`: the days are those of this zone. Chats that an earlier version of
 * the figures has counted have no `v`.
 */
export type Counted = {
  topicId: string | null;
  subtopicId: string | null;
  score: number | null;
  v?: number;
  timeZone?: string;
  topicByHand?: boolean;
  cameBack?: boolean;
};

type Measured = Running & { startedAt: Ms; handedOffAt: Ms | null; reassignments: number };

export function metricsOf(chat: Measured, timeZone: string, closedAt: Ms): ChatMetrics {
  const { waitingMs, firstResponse, shares, longest } = turned(chat, closedAt);
  return {
    day: dayOf(closedAt, timeZone),
    durationMs: Math.max(0, closedAt - chat.startedAt),
    waitingMs: chat.handedOffAt === null ? null : waitingMs,
    firstResponseMs: firstResponse?.ms ?? null,
    firstResponderId: firstResponse?.operatorId ?? null,
    ...(firstResponse?.targetMs === undefined ? {} : { firstTargetMs: firstResponse.targetMs }),
    handlingMs: shares.length === 0 ? null : handlingOf(shares),
    responses: shares.map((share) => share.responses).reduce(together, NO_RESPONSES),
    reassignments: chat.reassignments,
    shares,
    ...(longest === undefined ? {} : { longest }),
  };
}

function together(a: Responses, b: Responses): Responses {
  return { count: a.count + b.count, sumMs: a.sumMs + b.sumMs, maxMs: Math.max(a.maxMs, b.maxMs) };
}
