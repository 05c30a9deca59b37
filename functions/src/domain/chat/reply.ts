import type { ActiveChat, Chat } from '../chat.ts';
import { answered as answeredBy } from '../clocks.ts';
import type { Operator } from '../operator.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { Ms } from '../time.ts';
import { askedNoMore } from './asked.ts';
import type { ChatChange } from './change.ts';
import { changed, say } from './change.ts';

/**
 * The owner's message to the visitor; it stops the timer. `targetMs`: within which time the company means to give a first answer, kept with it. Refuses `chat-closed`, `not-owner` (with
 * `ownerId`), `chat-not-taken`.
 */
export function reply(
  chat: Chat,
  operator: Operator,
  sent: { id: string; text: string },
  now: Ms,
  targetMs?: Ms,
): ChatChange<ActiveChat> | Refused {
  const mine = ownActive(chat, operator.id);
  if (!mine.ok) return mine;
  const said = say(mine.chat, {
    ...sent,
    from: 'operator',
    kind: 'text',
    operatorId: operator.id,
    firstName: operator.firstName,
    at: now,
  });
  const answered: ActiveChat = {
    ...said.chat,
    asked: askedNoMore(chat.asked),
    clocks: answeredBy(chat, operator.id, now, targetMs),
    firstResponseAt: chat.firstResponseAt ?? now,
    readByOwner: said.message.seq,
    awaitingSince: null,
    alertedAt: null,
    silence: { since: now, remindedAt: null },
  };
  return changed(answered, { messages: [said.message] });
}

/** The chat as one that this operator owns and has taken. Refuses `chat-closed`, `not-owner`, `chat-not-taken`. */
export function ownActive(chat: Chat, operatorId: string): { ok: true; chat: ActiveChat } | Refused {
  if (chat.state === 'closed') return refuse('chat-closed');
  if (chat.state === 'bot' || chat.state === 'queued') return refuse('not-owner', { ownerId: null });
  if (chat.ownerId !== operatorId) return refuse('not-owner', { ownerId: chat.ownerId });
  return chat.state === 'active' ? { ok: true, chat } : refuse('chat-not-taken');
}
