import type { Chat } from '../domain/chat.ts';
import type { Due } from '../domain/chat/due.ts';
import { nextDue } from '../domain/chat/due.ts';
import { phoneEnd } from '../domain/history.ts';
import { countsOf } from '../domain/report/sets-of.ts';
import { heldOn, isHeld } from '../domain/report/work.ts';
import { poolOf } from '../domain/group/chat-group.ts';
import type { CompanySettings } from '../domain/settings.ts';
import { isCounted } from '../domain/stats.ts';
import { LANE_OF } from '../domain/sweep/lanes.ts';
import { shardOf } from '../domain/sweep/shard.ts';
import { isWorded } from '../domain/words/worded.ts';

const laneOf = (due: Due | null) => due && LANE_OF[due.what];

/** The fields that queries find a chat by. Each save computes them from the chat, so they never differ from it. */
export const CHAT_DERIVED: Readonly<Record<string, (chat: Chat, settings: CompanySettings) => unknown>> = {
  shard: ({ companyId }) => shardOf(companyId),
  lane: (chat, settings) => laneOf(nextDue(chat, settings)),
  dueAt: (chat, settings) => nextDue(chat, settings)?.at ?? null,
  /** The queue in which the chat waits. */
  pool: (chat) => (chat.state === 'queued' ? poolOf(chat) : null),
  phoneEnd: ({ client }) => phoneEnd(client.phone),
  uncounted: (chat, { timeZone }) => chat.state === 'closed' && !isCounted(chat, timeZone),
  unworded: (chat, { timeZone }) => chat.state === 'closed' && !isWorded(chat, timeZone),
  /** What a number of a report opens. */
  counts: (chat, { timeZone }) => (chat.state === 'closed' ? countsOf(chat, timeZone) : []),
  heldOn: (chat, { timeZone }) => heldOn(chat, timeZone),
  held: isHeld,
};
