import type { OwnedChat, QueuedChat, ReleaseReason } from '../chat.ts';
import { commonOf } from './fields.ts';
import { backInQueue } from '../group/chat-group.ts';
import { asked, given, lost, turned } from '../clocks.ts';
import type { Operator } from '../operator.ts';
import { withoutChat } from '../operator.ts';
import type { Voice } from '../text/say-text.ts';
import type { TextKey } from '../text/company-texts.ts';
import { sayText } from '../text/say-text.ts';
import type { Ms } from '../time.ts';
import type { ChatChange } from './change.ts';
import { changed, notice, say } from './change.ts';

/** How a release counts for the owner. A declined offer counts for nobody: it goes back to whoever made it. */
const MARKED: Readonly<Record<ReleaseReason, typeof lost | null>> = {
  'no-answer': lost,
  'owner-absent': lost,
  'owner-left': lost,
  transfer: given,
  declined: null,
};

/** What the client is told. */
const TOLD: Readonly<Record<ReleaseReason, TextKey>> = {
  'no-answer': 'noAnswerText',
  'owner-absent': 'noAnswerText',
  'owner-left': 'reconnectText',
  transfer: 'reconnectText',
  declined: 'reconnectText',
};

/**
 * An owner loses or gives back a chat. The chat returns to the queue and keeps the waiting time that it has; the visitor is told. Routing
 * does not give the chat straight back to the same operator (`avoid`). This ends after `noAnswerMs`, since in a company with one operator
 * at work nobody else could get the chat.
 */
export function release(
  chat: OwnedChat,
  owner: Operator | null,
  why: ReleaseReason,
  by: string | 'system',
  settings: Voice,
  now: Ms,
): ChatChange<QueuedChat> {
  const clocks = asked(turned(chat, now), now);
  const said = say(chat, notice(chat, 'reconnecting', sayText(settings, TOLD[why], chat.locale), now));
  const queued: QueuedChat = {
    ...commonOf(said.chat),
    ...backInQueue(chat, now),
    reassignments: chat.reassignments + 1,
    clocks: MARKED[why]?.(clocks, chat.ownerId) ?? clocks,
    readByOwner: 0,
    state: 'queued',
    awaitingSince: chat.awaitingSince ?? now,
    reason: why,
    avoid: { operatorId: chat.ownerId, until: now + settings.noAnswerMs },
    gone: null,
  };
  return changed(queued, {
    messages: [said.message],
    operators: owner ? [withoutChat(owner, chat.id)] : [],
    record: { at: now, why, by, operatorId: null, fromId: chat.ownerId, among: null, load: null },
  });
}
