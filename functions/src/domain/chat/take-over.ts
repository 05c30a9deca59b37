import type { ActiveChat, Chat } from '../chat.ts';
import { isOwned } from '../chat.ts';
import { asked, given, turned } from '../clocks.ts';
import type { Operator } from '../operator.ts';
import { withChat, withoutChat } from '../operator.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import { may } from '../role.ts';
import type { CompanySettings } from '../settings.ts';
import type { Ms } from '../time.ts';
import type { ChatChange } from './change.ts';
import { again, changed } from './change.ts';
import { take } from './take.ts';
import { taken, takenByHand } from './taken.ts';

/**
 * A supervisor or an admin takes a chat over from whoever has it: a colleague, taken or not, the queue or the bot. The colleague's place is free in the same
 * save. One's own chat is taken as usual, so a repeat does no harm. Refuses `not-allowed`, `chat-closed`.
 */
export function takeOver(
  chat: Chat,
  operator: Operator,
  owner: Operator | null,
  company: { name: string; settings: CompanySettings },
  now: Ms,
): ChatChange<ActiveChat> | Refused {
  if (!may(operator.role, 'take over any chat')) return refuse('not-allowed');
  if (chat.state === 'active' && chat.ownerId === operator.id) return again(chat);
  if (!isOwned(chat) || chat.ownerId === operator.id) return take(chat, operator, company, now);
  const clocks = given(turned(chat, now), chat.ownerId);
  // Nobody new waits because the chat changes hands: a client who had their answer goes on without a wait.
  const active = taken(chat, operator, company, chat.state === 'assigned' ? asked(clocks, now) : clocks, now);
  return changed(
    { ...active.chat, reassignments: chat.reassignments + 1 },
    {
      messages: [active.message],
      operators: [
        { ...withChat(operator, chat.id), lastAssignedAt: now },
        ...(owner ? [withoutChat(owner, chat.id)] : []),
      ],
      record: takenByHand(operator, chat.ownerId, now),
    },
  );
}
