import type { Chat, ClosedChat } from '../chat.ts';
import type { Operator } from '../operator.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import { may } from '../role.ts';
import type { Voice } from '../text/say-text.ts';
import type { Ms } from '../time.ts';
import type { ChatChange } from './change.ts';
import { again } from './change.ts';
import { end } from './close.ts';
import { handledBy } from './visitor-ends.ts';

/**
 * A supervisor or an admin ends a chat that waits for an operator, at once: nobody has taken it, and somebody knows that nobody needs to. Its owner, if it has
 * been given to one, has one open chat less. A closed chat stays as it is. Refuses `not-allowed`, `already-taken` (with `ownerId`), `chat-not-waiting` (the
 * bot has it).
 */
export function closeWaiting(
  chat: Chat,
  actor: Operator,
  owner: Operator | null,
  settings: Voice,
  now: Ms,
): ChatChange<ClosedChat> | Refused {
  if (!may(actor.role, 'close waiting chats')) return refuse('not-allowed');
  if (chat.state === 'closed') return again(chat);
  if (chat.state === 'active') return refuse('already-taken', { ownerId: chat.ownerId });
  if (chat.state === 'bot') return refuse('chat-not-waiting', { state: 'bot' });
  return end(chat, handledBy(chat), actor, owner, settings, now);
}
