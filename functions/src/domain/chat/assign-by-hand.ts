import type { AssignedChat, Chat } from '../chat.ts';
import { isOwned } from '../chat.ts';
import type { Operator } from '../operator.ts';
import type { Refused } from '../refusal.ts';
import type { Voice } from '../text/say-text.ts';
import { sayText } from '../text/say-text.ts';
import type { Ms } from '../time.ts';
import { assign } from './assign.ts';
import type { ChatChange } from './change.ts';
import { notice, say } from './change.ts';

/**
 * A supervisor or an admin gives a chat to an operator, over the limit if they have confirmed that. If the chat had an owner, the visitor is told
 * that they are being connected to another operator. Refuses as `assign` does.
 */
export function assignByHand(
  chat: Chat,
  operator: Operator,
  owner: Operator | null,
  how: { by: string; overLimit: boolean },
  settings: Voice,
  now: Ms,
): ChatChange<AssignedChat> | Refused {
  const given = assign(chat, operator, owner, { ...how, why: 'by-hand', among: null }, now);
  if (!given.ok || !isOwned(chat)) return given;
  const said = say(
    given.chat,
    notice(given.chat, 'reconnecting', sayText(settings, 'reconnectText', chat.locale), now),
  );
  return { ...given, chat: said.chat, messages: [said.message] };
}
