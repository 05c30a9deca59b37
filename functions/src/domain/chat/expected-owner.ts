import type { Chat } from '../chat.ts';
import { isOwned } from '../chat.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';

/** Has the chat the owner whom the person on the screen sees (null: nobody)? Refuses `owner-changed` with who it is; a closed chat has its own refusals. */
export function isAsSeen(chat: Chat, expectedOwnerId: string | null): { ok: true } | Refused {
  const ownerId = isOwned(chat) ? chat.ownerId : null;
  return chat.state === 'closed' || ownerId === expectedOwnerId ? { ok: true } : refuse('owner-changed', { ownerId });
}
