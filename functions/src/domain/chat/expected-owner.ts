import type { Chat } from '../chat.ts';
import { isOwned } from '../chat.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';

/**
 * Is the chat's owner still the one whom the caller sees on the screen (null: nobody)? Refuses `owner-changed` (with `ownerId`). A closed chat passes:
 * the command itself refuses it.
 */
export function isAsSeen(chat: Chat, expectedOwnerId: string | null): { ok: true } | Refused {
  const ownerId = isOwned(chat) ? chat.ownerId : null;
  return chat.state === 'closed' || ownerId === expectedOwnerId ? { ok: true } : refuse('owner-changed', { ownerId });
}
