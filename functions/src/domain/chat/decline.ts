import type { ActiveChat, Chat, QueuedChat } from '../chat.ts';
import type { Operator } from '../operator.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { CompanySettings } from '../settings.ts';
import type { Ms } from '../time.ts';
import type { ChatChange } from './change.ts';
import { loseUntaken } from './lose-untaken.ts';

/**
 * An operator declines a chat that a colleague has offered: it goes back to them, or to routing when they are gone. `from` is that colleague.
 * Refuses `chat-closed`, `not-owner` (with `ownerId`), `nothing-offered` (routing's chats are not declined, and taken ones are transferred).
 */
export function decline(
  chat: Chat,
  actor: Operator,
  from: Operator | null,
  company: { name: string; settings: CompanySettings },
  now: Ms,
): ChatChange<QueuedChat | ActiveChat> | Refused {
  if (chat.state === 'closed') return refuse('chat-closed');
  if (chat.state === 'bot' || chat.state === 'queued') return refuse('not-owner', { ownerId: null });
  if (chat.ownerId !== actor.id) return refuse('not-owner', { ownerId: chat.ownerId });
  if (chat.state !== 'assigned' || chat.offer === null) return refuse('nothing-offered');
  return loseUntaken(chat, { owner: actor, from }, 'declined', actor.id, company, now);
}
