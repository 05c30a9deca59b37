import type { Chat } from '../chat.ts';
import type { Operator } from '../operator.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import { may } from '../role.ts';
import type { ChatChange } from './change.ts';
import { changed } from './change.ts';

/** May this person change what is written about the chat: its owner, a supervisor, an admin. Refuses `not-owner`. */
export function mayEdit(chat: Chat, actor: Operator): { ok: true } | Refused {
  const ownerId = 'ownerId' in chat ? chat.ownerId : null;
  if (ownerId === actor.id || may(actor.role, 'edit any chat')) return { ok: true };
  return refuse('not-owner', { ownerId });
}

/** A topic chosen by a person, which the bot no longer overwrites. Refuses `not-owner`. */
export function setTopic(
  chat: Chat,
  actor: Operator,
  topic: { topicId: string; subtopicId: string | null },
): ChatChange | Refused {
  const allowed = mayEdit(chat, actor);
  return allowed.ok ? changed({ ...chat, topic: { ...topic, by: 'operator' } }) : allowed;
}

/** The operator's own words about the chat. Refuses `not-owner`. */
export function describe(chat: Chat, actor: Operator, description: string): ChatChange | Refused {
  const allowed = mayEdit(chat, actor);
  return allowed.ok ? changed({ ...chat, description }) : allowed;
}

/** How far the visitor or the owner has read; it only ever grows, and never past the last message. */
export function markRead(chat: Chat, by: 'visitor' | 'owner', seq: number): ChatChange {
  const key = by === 'visitor' ? 'readByVisitor' : 'readByOwner';
  const read = Math.min(seq, chat.seq);
  return changed(read > chat[key] ? { ...chat, [key]: read } : chat);
}

/** How far the messages have reached the visitor's page, read or not. It only ever grows, and never past the last message. */
export function markReached(chat: Chat, seq: number): ChatChange {
  const reached = Math.min(seq, chat.seq);
  return changed(reached > chat.reachedVisitor ? { ...chat, reachedVisitor: reached } : chat);
}
