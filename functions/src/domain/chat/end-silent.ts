import type { ActiveChat, ClosedChat } from '../chat.ts';
import type { Operator } from '../operator.ts';
import type { Voice } from '../text/say-text.ts';
import type { Ms } from '../time.ts';
import type { ChatChange } from './change.ts';
import { end } from './close.ts';

/** The visitor has said nothing after the reminder either: the chat ends by the company's rule. It counts as its owner's. */
export function endSilent(chat: ActiveChat, owner: Operator | null, settings: Voice, now: Ms): ChatChange<ClosedChat> {
  return end(chat, chat.ownerId, 'system', owner, settings, now, { ending: 'silent' });
}
