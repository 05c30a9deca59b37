import type { ActiveChat, AssignedChat, QueuedChat, ReleaseReason } from '../chat.ts';
import { commonOf } from './fields.ts';
import { lost, turned } from '../clocks.ts';
import type { Operator } from '../operator.ts';
import { loadOf, withChat, withoutChat } from '../operator.ts';
import type { CompanySettings } from '../settings.ts';
import { sayText, voiceOf } from '../text/say-text.ts';
import type { Ms } from '../time.ts';
import type { ChatChange } from './change.ts';
import { changed, notice, say } from './change.ts';
import { release } from './release.ts';

/** The owner of an untaken chat and the operator who offered it, as they are now; null for one who does not exist. */
export type Untaken = { owner: Operator | null; from: Operator | null };

/**
 * The owner of an assigned chat does not take it. An offer goes back to the colleague who made it, if they can go on with the chat. Any other chat
 * goes back to routing. The colleague's limit does not count here: the chat was theirs a moment ago.
 */
export function loseUntaken(
  chat: AssignedChat,
  { owner, from }: Untaken,
  why: Exclude<ReleaseReason, 'transfer'>,
  by: string | 'system',
  company: { name: string; settings: CompanySettings },
  now: Ms,
): ChatChange<QueuedChat | ActiveChat> {
  const { offer } = chat;
  const canGoOn = offer !== null && from?.id === offer.fromId && from.active && from.status !== 'absent';
  if (!canGoOn) return release(chat, owner, why, by, voiceOf(company), now);
  // The offer started the clock of responses. The clock goes back to its value from before the offer, since the visitor asked nothing by the offer.
  const clocks = { ...turned(chat, now), unansweredSince: offer.unansweredSince };
  const text = sayText(voiceOf(company), 'interceptText', chat.locale, { operator: from.firstName });
  const said = say(chat, notice(chat, 'returned', text, now, from));
  const back: ActiveChat = {
    ...commonOf(said.chat),
    clocks: why === 'declined' ? clocks : lost(clocks, chat.ownerId),
    readByOwner: 0,
    state: 'active',
    ownerId: from.id,
    takenAt: now,
    awaitingSince: offer.awaitingSince,
    alertedAt: null,
    ownerAbsentSince: null,
    silence: null,
  };
  return changed(back, {
    messages: [said.message],
    operators: [withChat(from, chat.id), ...(owner ? [withoutChat(owner, chat.id)] : [])],
    record: { at: now, why, by, operatorId: from.id, fromId: chat.ownerId, among: null, load: loadOf(from) },
  });
}
