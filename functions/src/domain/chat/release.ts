import type { OwnedChat, QueuedChat, ReleaseReason } from '../chat.ts';
import { commonOf } from './fields.ts';
import { asked, lost, turned } from '../clocks.ts';
import type { Operator } from '../operator.ts';
import { withoutChat } from '../operator.ts';
import type { CompanySettings } from '../settings.ts';
import type { Ms } from '../time.ts';
import type { ChatChange } from './change.ts';
import { changed, notice, say } from './change.ts';

/**
 * An owner loses or gives back a chat: it returns to the queue with the waiting time that it already has, the visitor is told,
 * and routing does not give it straight back to the same person: `avoid` holds for one more answer limit, so that a company with one
 * operator at work is not left with a chat that nobody may have.
 */
export function release(
  chat: OwnedChat,
  owner: Operator | null,
  why: ReleaseReason,
  by: string | 'system',
  settings: CompanySettings,
  now: Ms,
): ChatChange<QueuedChat> {
  const clocks = asked(turned(chat, now), now);
  const said = say(chat, notice(chat, 'reconnecting', settings.reconnectText, now));
  const queued: QueuedChat = {
    ...commonOf(said.chat),
    reassignments: chat.reassignments + 1,
    clocks: why === 'transfer' || why === 'declined' ? clocks : lost(clocks, chat.ownerId),
    readByOwner: 0,
    state: 'queued',
    awaitingSince: chat.awaitingSince ?? now,
    reason: why,
    avoid: { operatorId: chat.ownerId, until: now + settings.noAnswerMs },
  };
  return changed(queued, {
    messages: [said.message],
    operators: owner ? [withoutChat(owner, chat.id)] : [],
    record: { at: now, why, by, operatorId: null, fromId: chat.ownerId, among: null, load: null },
  });
}
