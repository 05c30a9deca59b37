import type { ActiveChat, ClosedChat } from '../chat.ts';
import type { Operator } from '../operator.ts';
import type { CompanySettings } from '../settings.ts';
import type { Ms } from '../time.ts';
import type { ChatChange } from './change.ts';
import { end } from './close.ts';

/** The visitor has said nothing after the reminder either: the chat ends by the company's rule. It counts as its owner's. */
export function endSilent(
  chat: ActiveChat,
  owner: Operator | null,
  settings: CompanySettings,
  now: Ms,
): ChatChange<ClosedChat> {
  return end(chat, chat.ownerId, 'system', owner, settings, now, { ending: 'silent' });
}
