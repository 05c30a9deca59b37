import type { Chat, ClosedChat } from '../chat.ts';
import type { Operator } from '../operator.ts';
import type { Voice } from '../text/say-text.ts';
import type { Ms } from '../time.ts';
import type { ChatChange } from './change.ts';
import { again } from './change.ts';
import { end } from './close.ts';

/**
 * The client ends the chat, in any state; a closed chat stays as it is. The closed chat belongs to the operator who handled it (`handledBy`). The present
 * `owner` has one open chat less. The door decides which clients may do this: muted ones may, since ending a chat sends no words to anybody.
 */
export function visitorEnds(chat: Chat, owner: Operator | null, settings: Voice, now: Ms): ChatChange<ClosedChat> {
  if (chat.state === 'closed') return again(chat);
  return end(chat, handledBy(chat), 'visitor', owner, settings, now);
}

/** The operator who has taken the chat, also if they have offered it to a colleague since. An owner who has not taken the chat has not handled it. */
export function handledBy(chat: Chat): string | null {
  if (chat.state === 'active') return chat.ownerId;
  return chat.state === 'assigned' ? (chat.offer?.fromId ?? null) : null;
}
