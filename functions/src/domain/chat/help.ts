import type { ActiveChat, Chat, Help } from '../chat.ts';
import type { Operator } from '../operator.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import { may } from '../role.ts';
import type { Ms } from '../time.ts';
import type { ChatChange } from './change.ts';
import { changed } from './change.ts';
import { ownActive } from './reply.ts';

/**
 * "Позвать старшего": the owner of a taken chat asks for help, and every supervisor sees it at once. The same call twice is one. Refuses as `ownActive` does,
 * and `help-asked` while another call of the same chat is open.
 */
export function callSenior(
  chat: Chat,
  operator: Operator,
  { id, reason }: Pick<Help, 'id' | 'reason'>,
  now: Ms,
): ChatChange<ActiveChat> | Refused {
  const mine = ownActive(chat, operator.id);
  if (!mine.ok) return mine;
  const { help } = mine.chat;
  if (help?.id === id) return changed(mine.chat);
  if (help) return refuse('help-asked');
  return changed({ ...mine.chat, help: { id, reason, at: now, answeredBy: null, answeredAt: null } });
}

/**
 * "Иду": one supervisor answers the call, so that two do not come. Refuses `chat-closed`, `help-over` (withdrawn, ended, or the chat has moved on),
 * `help-answered` (with `ownerId`, who is coming).
 */
export function answerHelp(chat: Chat, operator: Operator, id: string, now: Ms): ChatChange<ActiveChat> | Refused {
  if (chat.state === 'closed') return refuse('chat-closed');
  const help = helpIn(chat);
  if (chat.state !== 'active' || help?.id !== id) return refuse('help-over');
  if (help.answeredBy === operator.id) return changed(chat);
  if (help.answeredBy !== null) return refuse('help-answered', { ownerId: help.answeredBy });
  return changed({ ...chat, help: { ...help, answeredBy: operator.id, answeredAt: now } });
}

/** The call is over: its asker withdraws it, or a supervisor ends it. One that is over already stays so. Refuses `not-owner`. */
export function endHelp(chat: Chat, operator: Operator, id: string): ChatChange | Refused {
  if (chat.state !== 'active' || chat.help?.id !== id) return changed(chat);
  if (chat.ownerId !== operator.id && !may(operator.role, 'answer calls for help'))
    return refuse('not-owner', { ownerId: chat.ownerId });
  const { help: _, ...rest } = chat;
  return changed(rest);
}

/** The open call for help in a chat; null when there is none. */
export function helpIn(chat: Chat): Help | null {
  return chat.state === 'active' ? (chat.help ?? null) : null;
}

/** The supervisors and admins who could come, apart from the asker: at their desks, in whichever status. */
export function seniorsOf(team: readonly Operator[], askerId: string): readonly Operator[] {
  return team.filter(
    ({ id, active, role, status }) =>
      id !== askerId && active && status !== 'absent' && may(role, 'answer calls for help'),
  );
}
