import type { Chat, OwnedChat } from '../chat.ts';
import { isOwned } from '../chat.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { Ms } from '../time.ts';
import type { ChatChange } from './change.ts';
import { changed } from './change.ts';
import { isAsSeen } from './expected-owner.ts';

/**
 * A supervisor whispers to the owner of a chat: the chat carries the moment, which rings at the owner; the words are a note. The client sees nothing of it.
 * `to`: the owner whom the supervisor sees, since the words are meant for that person. Refuses `chat-closed`, `owner-changed`, `nobody-listens` (the chat is
 * the supervisor's own, or nobody's).
 */
export function whisper(chat: Chat, by: string, to: string, now: Ms): ChatChange<OwnedChat> | Refused {
  if (chat.state === 'closed') return refuse('chat-closed');
  const fresh = isAsSeen(chat, to);
  if (!fresh.ok) return fresh;
  if (!isOwned(chat) || chat.ownerId === by) return refuse('nobody-listens');
  return changed({ ...chat, whisper: { to, by, at: now } });
}
