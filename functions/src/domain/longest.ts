import type { Ms } from './time.ts';

/**
 * The longest times of a chat that the rules of work are about, so that a rule can be tried on the chats of yesterday: how long the client was silent with the bot and after an operator's
 * answer, how long an assigned operator left the chat untaken, how long the client was gone while they waited, and how long the owner was away. What has not been is missing.
 */
export const LONGEST = ['withBot', 'afterAnswer', 'untaken', 'gone', 'ownerAway'] as const;
export type LongestKey = (typeof LONGEST)[number];
export type Longest = { readonly [K in LongestKey]?: Ms };

/** The fields of a chat that say what of this lasts. */
export type Lasting = {
  state: string;
  clocks: { longest?: Longest };
  lastVisitorAt?: Ms;
  owes?: Ms | null;
  assignedAt?: Ms;
  gone?: { since: Ms } | null;
  silence?: { since: Ms } | null;
  awaitingSince?: Ms | null;
  ownerAbsentSince?: Ms | null;
  client?: { mutedUntil: Ms | null };
};

/** The longest times of a chat with what lasts now; undefined where there have been none. */
export function longestOf(chat: Lasting, now: Ms): Longest | undefined {
  const after: { [K in LongestKey]?: Ms } = { ...chat.clocks.longest };
  for (const [key, since] of lasting(chat)) {
    // Nothing that took less than this is a matter of any rule.
    const ms = now - since;
    if (ms >= SHORTEST && ms > (after[key] ?? 0)) after[key] = ms;
  }
  return Object.keys(after).length === 0 ? undefined : after;
}

/** The shortest of these times that is kept: the shortest that a rule may name (settings.ts), less a little. */
export const SHORTEST: Ms = 20_000;

function lasting(chat: Lasting): [LongestKey, Ms][] {
  const since: readonly (readonly [LongestKey, Ms | null | undefined])[] = {
    bot: [['withBot', chat.owes === null ? chat.lastVisitorAt : null]] as const,
    queued: [['gone', chat.gone?.since]] as const,
    assigned: [['untaken', chat.assignedAt]] as const,
    active: [
      ['afterAnswer', chat.awaitingSince === null ? silentSince(chat) : null],
      ['ownerAway', chat.ownerAbsentSince],
    ] as const,
    closed: [],
  }[chat.state as 'bot' | 'queued' | 'assigned' | 'active' | 'closed'];
  return since.flatMap(([key, at]) => (at === null || at === undefined ? [] : [[key, at]]));
}

/** A muted client can say nothing, so that time is no silence. */
function silentSince({ silence, client }: Lasting): Ms | null {
  return silence ? Math.max(silence.since, client?.mutedUntil ?? 0) : null;
}

/** The chat with the longest times of before what happens to it now. */
export function withLongest<C extends Lasting>(chat: C, now: Ms): C {
  const longest = longestOf(chat, now);
  return longest === undefined ? chat : { ...chat, clocks: { ...chat.clocks, longest } };
}
