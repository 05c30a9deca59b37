import type { Chat } from './chat.ts';
import { queuedSince } from './chat.ts';
import type { PublicChat, PublicMessage } from './contract/visitor.ts';
import type { Message } from './message.ts';
import type { Ms } from './time.ts';
import type { Queue } from './text/queue-words.ts';
import { queueWords } from './text/queue-words.ts';
import { mutedFor } from './visitor.ts';

/** A message as its visitor may see it: with an operator's first name, never the id. */
export function publicMessage(message: Message): PublicMessage {
  const { seq, id, at, text, from } = message;
  const said = { seq, id, at, text, from };
  if (message.from === 'operator') return { ...said, firstName: message.firstName };
  if (message.kind === 'choices') return { ...said, choices: message.choices };
  if (message.kind === 'notice') return { ...said, notice: message.notice };
  if (message.from !== 'bot') return said;
  const { closing, replies } = message;
  return { ...said, ...(closing !== undefined && { closing }), ...(replies && { replies }) };
}

/** What the visitor's view needs besides the chat: its owner's first name, how many chats have waited longer (`ahead`), what its company tells those in the queue, and the time. */
export type Around = { ownerFirstName: string | null; ahead: number; queue?: Queue | null; now: Ms };

/**
 * Is the client not asked how they were helped? The chat knows since it closed (`asksMark`); of chats of earlier versions it is so where nobody of the staff had taken them and the client did
 * not end them.
 */
function isUnasked(chat: Chat): boolean {
  if (chat.state !== 'closed') return false;
  if (chat.unasked) return true;
  if (chat.closedBy === 'visitor') return false;
  return chat.ending === 'abandoned' || chat.ending === 'dismissed';
}

/** A chat as its visitor may see it: never the topic, the description, notes or the owner's id. */
export function publicChat(chat: Chat, { ownerFirstName, ahead, queue, now }: Around): PublicChat {
  return {
    chatId: chat.id,
    state: chat.state,
    seq: chat.seq,
    operator: chat.state === 'active' ? ownerFirstName : null,
    rating: chat.state === 'closed' ? (chat.rating?.score ?? null) : null,
    readByOperator: chat.readByOwner,
    ...(isUnasked(chat) && { unanswered: true as const }),
    ...(chat.client.phone !== null && { hasPhone: true as const }),
    ...(chat.client.email !== undefined && { hasEmail: true as const }),
    ...(chat.state === 'bot' && chat.opening !== undefined && { opening: true as const }),
    queue:
      chat.state === 'queued'
        ? {
            position: ahead + 1,
            waitedMs: Math.max(0, now - queuedSince(chat)),
            ...(queue && queueWords(queue, chat.locale, ahead + 1, now)),
          }
        : null,
    mutedMs: mutedFor(chat.client, now),
  };
}
