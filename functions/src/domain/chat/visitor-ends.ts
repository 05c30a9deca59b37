import type { Chat, ClosedChat } from '../chat.ts';
import type { Operator } from '../operator.ts';
import type { CompanySettings } from '../settings.ts';
import type { Ms } from '../time.ts';
import type { ChatChange } from './change.ts';
import { again } from './change.ts';
import { end } from './close.ts';

/**
 * The client ends the chat, in any state; one that is over stays as it is. It belongs to who had it in hand (`handledBy`), and the place of `owner`, who
 * has it now, is free. Who may is for the door to say: muted clients too, since it brings no word to anybody.
 */
export function visitorEnds(
  chat: Chat,
  owner: Operator | null,
  settings: CompanySettings,
  now: Ms,
): ChatChange<ClosedChat> {
  if (chat.state === 'closed') return again(chat);
  return end(chat, handledBy(chat), 'visitor', owner, settings, now);
}

/** Who has taken it, or has offered it to a colleague since; to whom it has only fallen, that one had no part in it. */
function handledBy(chat: Chat): string | null {
  if (chat.state === 'active') return chat.ownerId;
  return chat.state === 'assigned' ? (chat.offer?.fromId ?? null) : null;
}
