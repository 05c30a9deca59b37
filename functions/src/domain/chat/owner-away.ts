import type { ActiveChat, OwnedChat, QueuedChat } from '../chat.ts';
import { withLongest } from '../longest.ts';
import type { Operator } from '../operator.ts';
import type { CompanySettings } from '../settings.ts';
import type { Ms } from '../time.ts';
import { voiceOf } from '../text/say-text.ts';
import type { ChatChange } from './change.ts';
import { changed } from './change.ts';
import { loseUntaken } from './lose-untaken.ts';
import { release } from './release.ts';

/**
 * What an owner's absence does to a chat: an untaken chat goes back at once, a taken chat after the company's grace. An owner whose account
 * is deactivated does not come back, so their taken chats get no grace. `from` is the colleague who offered an untaken chat, if any.
 */
export function ownerAway(
  chat: OwnedChat,
  owner: Operator,
  company: { name: string; settings: CompanySettings },
  now: Ms,
  from: Operator | null = null,
): ChatChange<QueuedChat | ActiveChat> {
  const why = owner.active ? 'owner-absent' : 'owner-left';
  if (chat.state === 'assigned') return loseUntaken(chat, { owner, from }, why, 'system', company, now);
  if (!owner.active) return release(chat, owner, why, 'system', voiceOf(company), now);
  return changed({ ...chat, ownerAbsentSince: chat.ownerAbsentSince ?? now });
}

/** The owner is back in time: the grace ends. */
export function ownerBack(chat: ActiveChat, now: Ms): ChatChange<ActiveChat> {
  return changed({ ...withLongest(chat, now), ownerAbsentSince: null });
}

/** Notes that the supervisors have been alerted that a taken chat waits too long. They are alerted once for each wait. */
export function markLate(chat: ActiveChat, now: Ms): ChatChange<ActiveChat> {
  return changed({ ...chat, alertedAt: now });
}
