import type { AssignedChat, Chat, OwnedChat, QueuedChat } from '../chat.ts';
import { isOwned } from '../chat.ts';
import type { Operator } from '../operator.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import { may } from '../role.ts';
import type { Voice } from '../text/say-text.ts';
import { sayText } from '../text/say-text.ts';
import type { Ms } from '../time.ts';
import { assign } from './assign.ts';
import type { ChatChange } from './change.ts';
import { notice, say } from './change.ts';
import { release } from './release.ts';

/**
 * Gives an owned chat to a named operator, or back to the queue when `to` is null. The chat's owner, a supervisor or an admin may do this; only the
 * latter two may go over the operator's limit. A taken chat is transferred as an offer: the new owner may decline it, and it returns when they do not
 * answer. Refuses `chat-closed`, `chat-not-waiting` (nobody owns the chat), `not-owner`, and as `assign` does.
 */
export function transfer(
  chat: Chat,
  actor: Operator,
  owner: Operator | null,
  to: Operator | null,
  how: { overLimit: boolean; note: string },
  settings: Voice,
  now: Ms,
): ChatChange<AssignedChat | QueuedChat> | Refused {
  const allowed = mayGiveAway(chat, actor);
  if (!allowed.ok) return allowed;
  if (to === null) return release(allowed.chat, owner, 'transfer', actor.id, settings, now);
  const assignment = {
    why: 'transfer',
    by: actor.id,
    among: null,
    overLimit: how.overLimit && may(actor.role, 'assign over the limit'),
  } as const;
  const given = assign(allowed.chat, to, owner, assignment, now);
  if (!given.ok) return given;
  const { ownerId: fromId, awaitingSince, clocks } = allowed.chat;
  const offer =
    allowed.chat.state === 'active'
      ? { fromId, note: how.note, awaitingSince, unansweredSince: clocks.unansweredSince }
      : null;
  const offered: AssignedChat = { ...given.chat, offer };
  const said = say(offered, notice(offered, 'reconnecting', sayText(settings, 'reconnectText', chat.locale), now));
  return { ...given, chat: said.chat, messages: [said.message] };
}

function mayGiveAway(chat: Chat, actor: Operator): { ok: true; chat: OwnedChat } | Refused {
  if (chat.state === 'closed') return refuse('chat-closed');
  if (!isOwned(chat)) return refuse('chat-not-waiting', { state: chat.state });
  if (chat.ownerId !== actor.id && !may(actor.role, 'transfer any chat'))
    return refuse('not-owner', { ownerId: chat.ownerId });
  return { ok: true, chat };
}
