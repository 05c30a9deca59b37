import type { ActiveChat, Chat } from '../chat.ts';
import { asked, turned } from '../clocks.ts';
import type { Operator } from '../operator.ts';
import { withChat } from '../operator.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import { may } from '../role.ts';
import type { CompanySettings } from '../settings.ts';
import type { Ms } from '../time.ts';
import type { ChatChange } from './change.ts';
import { changed } from './change.ts';
import { taken, takenByHand } from './taken.ts';

/**
 * "Перехватить": the owner of an assigned chat, or a supervisor or admin with a chat of the queue or the bot, takes it over.
 * The company's text with the operator's first name is sent automatically, and the timer stops. A chat that this operator has already
 * taken stays as it is, so a double click does no harm. Refuses `chat-closed`, `not-owner`, `already-taken` (with `ownerId`), `not-allowed`.
 */
export function take(
  chat: Chat,
  operator: Operator,
  company: { name: string; settings: CompanySettings },
  now: Ms,
): ChatChange<ActiveChat> | Refused {
  switch (chat.state) {
    case 'closed':
      return refuse('chat-closed');
    case 'active':
      return chat.ownerId === operator.id ? changed(chat) : refuse('already-taken', { ownerId: chat.ownerId });
    case 'assigned':
      if (chat.ownerId !== operator.id) return refuse('not-owner', { ownerId: chat.ownerId });
      break;
    case 'queued':
    case 'bot':
      if (!may(operator.role, 'take any waiting chat')) return refuse('not-allowed');
  }
  const active = taken(chat, operator, company, asked(turned(chat, now), now), now);
  if (chat.state === 'assigned') return changed(active.chat, { messages: [active.message] });
  return changed(active.chat, {
    messages: [active.message],
    operators: [{ ...withChat(operator, chat.id), lastAssignedAt: now }],
    record: takenByHand(operator, null, now),
  });
}
