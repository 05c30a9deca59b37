import type { ActiveChat, Chat, QueuedChat } from '../chat.ts';
import type { Operator } from '../operator.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { CompanySettings } from '../settings.ts';
import type { Ms } from '../time.ts';
import type { ChatChange } from './change.ts';
import { loseUntaken } from './lose-untaken.ts';

/**
 * An operator declines a chat that a colleague has offered. The chat goes back to the colleague (`from`), or to routing when the colleague is gone.
 * Refuses `chat-closed`, `not-owner` (with `ownerId`), `nothing-offered` (a chat from routing cannot be declined; a taken one is transferred).
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
