import type { Ms } from './time.ts';
import { MINUTE } from './time.ts';

/** A stored model that today's code cannot read is being trained anew: since when, and which chats wait for it. */
export type Renewal = { since: Ms; chatIds: readonly string[] };

/** Longer than training takes. A chat that waits longer is handed off. */
export const RENEWAL_LIMIT = MINUTE;
/** After a renewal that failed, for example by a fault of ours, the next attempt may begin after this time. */
const AGAIN_AFTER = 10 * MINUTE;
/** How many waiting chats a renewal lists. The minute sweep finds the others. */
const MOST_CHATS = 50;

/**
 * A chat waits for a bot whose model cannot be read. Returns the new renewal, or the same object when nothing changes. Null when the training has failed
 * or died: then no chat waits for it.
 */
export function waitForRenewal(renewal: Renewal | null, chatId: string, now: Ms): Renewal | null {
  if (renewal === null || now - renewal.since > AGAIN_AFTER) return { since: now, chatIds: [chatId] };
  if (now - renewal.since > RENEWAL_LIMIT) return null;
  if (renewal.chatIds.includes(chatId) || renewal.chatIds.length >= MOST_CHATS) return renewal;
  return { ...renewal, chatIds: [...renewal.chatIds, chatId] };
}
