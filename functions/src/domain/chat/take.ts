import type { ActiveChat, Chat } from '../chat.ts';
import { commonOf } from './fields.ts';
import { asked, turned } from '../clocks.ts';
import type { Operator } from '../operator.ts';
import { loadOf, withChat } from '../operator.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import { may } from '../role.ts';
import type { CompanySettings } from '../settings.ts';
import { fill } from '../template.ts';
import type { Ms } from '../time.ts';
import type { ChatChange } from './change.ts';
import { changed, notice, say } from './change.ts';

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
  const text = fill(company.settings.interceptText, { operator: operator.firstName, company: company.name });
  const said = say(chat, notice(chat, 'taken', text, now, operator));
  const active: ActiveChat = {
    ...commonOf(said.chat),
    handedOffAt: chat.handedOffAt ?? now,
    clocks: asked(turned(chat, now), now),
    readByOwner: said.message.seq,
    state: 'active',
    ownerId: operator.id,
    takenAt: now,
    awaitingSince: null,
    alertedAt: null,
    ownerAbsentSince: null,
    silence: null,
  };
  if (chat.state === 'assigned') return changed(active, { messages: [said.message] });
  return changed(active, {
    messages: [said.message],
    operators: [{ ...withChat(operator, chat.id), lastAssignedAt: now }],
    record: {
      at: now,
      why: 'taken-by-hand',
      by: operator.id,
      operatorId: operator.id,
      fromId: null,
      among: null,
      load: loadOf(operator),
    },
  });
}
