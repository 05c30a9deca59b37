import type { Ms } from './time.ts';
import { MINUTE } from './time.ts';

/** A stored model that today's code cannot read is being learnt anew: since when, and for which chats. */
export type Renewal = { since: Ms; chatIds: readonly string[] };

/** Longer than learning takes. Whoever waits longer is handed over to a person. */
export const RENEWAL_LIMIT = MINUTE;
/** When it came to nothing, as after a fault of ours, it is tried once more after that. */
const AGAIN_AFTER = 10 * MINUTE;
/** More are found by the minute sweep. */
const MOST_CHATS = 50;

/**
 * A chat waits for a bot whose model cannot be read. Gives the renewal as it becomes, the same object when nothing changes, or null when learning
 * has failed or died: then nobody waits for it.
 */
export function waitForRenewal(renewal: Renewal | null, chatId: string, now: Ms): Renewal | null {
  if (renewal === null || now - renewal.since > AGAIN_AFTER) return { since: now, chatIds: [chatId] };
  if (now - renewal.since > RENEWAL_LIMIT) return null;
  if (renewal.chatIds.includes(chatId) || renewal.chatIds.length >= MOST_CHATS) return renewal;
  return { ...renewal, chatIds: [...renewal.chatIds, chatId] };
}
