import type { Chat } from '#domain/chat.ts';
import { ownerOf } from '../inbox/card.ts';

/** What has become of a chat beside others while the person looked at another one. */
export type News = { what: 'closed' | 'gone' | 'queued' | 'bot' } | { what: 'moved'; to: string };

/**
 * What is new about a chat that stands in a column; null when nothing is. Undefined: the chat loads. Null: it can no longer be read. What the person `uid` has
 * done or got is no news: they have seen it, or it rings.
 */
export function newsOf(before: Chat | null | undefined, now: Chat | null | undefined, uid: string): News | null {
  if (!before || now === undefined) return null;
  if (now === null) return { what: 'gone' };
  if (now.state === 'closed') return before.state === 'closed' || now.closedBy === uid ? null : { what: 'closed' };
  if (now.state === 'bot' || now.state === 'queued') return before.state === now.state ? null : { what: now.state };
  const to = ownerOf(now);
  return to === null || to === uid || to === ownerOf(before) ? null : { what: 'moved', to };
}
