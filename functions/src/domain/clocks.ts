import type { Lasting, Longest } from './longest.ts';
import { longestOf } from './longest.ts';
import type { Sketch } from './report/sketch.ts';
import { added } from './report/sketch.ts';
import type { Ms } from './time.ts';

/** The answers to a visitor's waits: each wait from the first unanswered word to the next human message. */
export type Responses = {
  count: number;
  sumMs: Ms;
  maxMs: Ms;
  /** How long they took, for percentiles; missing where an older version has counted some of them. */
  spans?: Sketch;
};

/** What one operator had of a chat. */
export type Share = {
  operatorId: string;
  responses: Responses;
  /** How long the chat was in their hands, from taking it to giving it up. */
  handlingMs: Ms;
  /** How often routing took the chat from them, because they did not answer or were not there. */
  lost: number;
  /** How often a person gave the chat from them to somebody else or back to the queue; missing for 0. */
  given?: number;
  /** When it was in their hands: from, to, from, to …, each in ms. A list holds no Timestamps. Missing in older chats. */
  held?: readonly Ms[];
};

/**
 * The clocks of a chat, defined once for all reports. No clock runs while the bot has the chat, or while a visitor who waited is gone. `waitingMs` runs
 * while the visitor waits for somebody to take the chat, and the `handlingMs` of the owner runs while the chat is in their hands. `turned` stops a clock when the state changes.
 */
export type Clocks = {
  /** Since when the present clock runs. */
  turnedAt: Ms;
  waitingMs: Ms;
  /** Since when the visitor waits for a human message. The notice of an intercept does not end the wait, since it is sent automatically. */
  unansweredSince: Ms | null;
  /** The time with people up to the first human message, whose it was, and the company's target at that moment; null before it. */
  firstResponse: { ms: Ms; operatorId: string; targetMs?: Ms } | null;
  shares: readonly Share[];
  /** The longest times that the rules of work are about; missing where there were none, and in older chats. */
  longest?: Longest;
};

/** The fields of a chat that say which of its clocks runs. */
export type Running = Lasting & { clocks: Clocks } & (
    | { state: 'bot' | 'assigned' | 'closed' }
    | { state: 'queued'; awaitingSince: Ms | null }
    | { state: 'active'; ownerId: string }
  );

export function freshClocks(now: Ms): Clocks {
  return { turnedAt: now, waitingMs: 0, unansweredSince: null, firstResponse: null, shares: [] };
}

/** The clocks of a chat whose state or owner changes now, with the time in the old state added. */
export function turned(chat: Running, now: Ms): Clocks {
  const longest = longestOf(chat, now);
  const clocks = longest === undefined ? chat.clocks : { ...chat.clocks, longest };
  const turnedAt = Math.max(now, clocks.turnedAt);
  const ran = turnedAt - clocks.turnedAt;
  switch (chat.state) {
    case 'bot':
    case 'closed':
      return { ...clocks, turnedAt };
    case 'queued':
      return { ...clocks, turnedAt, waitingMs: clocks.waitingMs + (chat.awaitingSince === null ? 0 : ran) };
    case 'assigned':
      return { ...clocks, turnedAt, waitingMs: clocks.waitingMs + ran };
    case 'active':
      return withShare({ ...clocks, turnedAt }, chat.ownerId, (share) => ({
        ...share,
        handlingMs: share.handlingMs + ran,
        held: held(share.held ?? [], clocks.turnedAt, turnedAt),
      }));
  }
}

/** The visitor waits for a human word from now, unless they do already. */
export function asked(clocks: Clocks, now: Ms): Clocks {
  return { ...clocks, unansweredSince: clocks.unansweredSince ?? now };
}

/** An operator has sent a message: if the visitor waited, this operator has answered the wait. */
export function answered(chat: Running, operatorId: string, now: Ms, targetMs?: Ms): Clocks {
  const sofar = turned(chat, now);
  const { unansweredSince } = sofar;
  const waited = unansweredSince === null ? null : Math.max(0, now - unansweredSince);
  const clocks: Clocks = {
    ...sofar,
    unansweredSince: null,
    firstResponse: sofar.firstResponse ?? {
      ms: sofar.waitingMs + handlingOf(sofar.shares),
      operatorId,
      ...(targetMs === undefined ? {} : { targetMs }),
    },
  };
  if (waited === null) return clocks;
  return withShare(clocks, operatorId, (share) => ({ ...share, responses: withResponse(share.responses, waited) }));
}

/** Routing has taken the chat from this operator. */
export function lost(clocks: Clocks, operatorId: string): Clocks {
  return withShare(clocks, operatorId, (share) => ({ ...share, lost: share.lost + 1 }));
}

/** A person has given the chat from this operator to somebody else, or back to the queue. */
export function given(clocks: Clocks, operatorId: string): Clocks {
  return withShare(clocks, operatorId, (share) => ({ ...share, given: (share.given ?? 0) + 1 }));
}

/** One more time in somebody's hands; what follows without a gap prolongs the last one. */
function held(before: readonly Ms[], from: Ms, to: Ms): readonly Ms[] {
  return before.at(-1) === from ? [...before.slice(0, -1), to] : [...before, from, to];
}

/** The time in operators' hands altogether. */
export function handlingOf(shares: readonly Share[]): Ms {
  return shares.reduce((sum, share) => sum + share.handlingMs, 0);
}

export const NO_RESPONSES: Responses = { count: 0, sumMs: 0, maxMs: 0 };

function withResponse({ count, sumMs, maxMs, spans }: Responses, ms: Ms): Responses {
  const known = count === 0 ? {} : spans;
  const more = known === undefined ? {} : { spans: added(known, ms) };
  return { count: count + 1, sumMs: sumMs + ms, maxMs: Math.max(maxMs, ms), ...more };
}

function withShare(clocks: Clocks, operatorId: string, change: (share: Share) => Share): Clocks {
  const known = clocks.shares.find((share) => share.operatorId === operatorId);
  if (known !== undefined)
    return { ...clocks, shares: clocks.shares.map((share) => (share === known ? change(share) : share)) };
  const fresh: Share = { operatorId, responses: NO_RESPONSES, handlingMs: 0, lost: 0 };
  return { ...clocks, shares: [...clocks.shares, change(fresh)] };
}
