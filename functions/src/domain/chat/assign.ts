import type { AssignedChat, Chat } from '../chat.ts';
import { isOwned, queuedSince } from '../chat.ts';
import { commonOf } from './fields.ts';
import { asked, given, turned } from '../clocks.ts';
import type { Operator } from '../operator.ts';
import { isAtWork, isAvailable, loadOf, withChat, withoutChat } from '../operator.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { RoutingWhy } from '../routing-record.ts';
import { recordedGroup } from '../routing-record.ts';
import type { Ms } from '../time.ts';
import type { ChatChange } from './change.ts';
import { changed } from './change.ts';

export type Assignment = {
  why: RoutingWhy;
  by: string | 'routing';
  among: number | null;
  /** A supervisor or an admin has confirmed to go over the limit. */
  overLimit: boolean;
};

/**
 * Gives a waiting or owned chat to an operator, who has yet to take it. `owner` is the chat's present owner, if any.
 * Refuses `chat-closed`, `chat-not-waiting` (the bot has it), `already-owner`, and by the operator's state
 * `operator-inactive`, `operator-not-working`, `over-limit` (with `load` and `maxChats`).
 */
export function assign(
  chat: Chat,
  operator: Operator,
  owner: Operator | null,
  how: Assignment,
  now: Ms,
): ChatChange<AssignedChat> | Refused {
  if (chat.state === 'closed') return refuse('chat-closed');
  if (chat.state === 'bot') return refuse('chat-not-waiting', { state: 'bot' });
  if (isOwned(chat) && chat.ownerId === operator.id) return refuse('already-owner', { ownerId: operator.id });
  const able = mayGet(operator, how.overLimit);
  if (!able.ok) return able;
  const assigned: AssignedChat = {
    ...commonOf(chat),
    reassignments: chat.reassignments + (isOwned(chat) ? 1 : 0),
    clocks: isOwned(chat) ? given(asked(turned(chat, now), now), chat.ownerId) : asked(turned(chat, now), now),
    readByOwner: 0,
    state: 'assigned',
    ownerId: operator.id,
    assignedAt: now,
    awaitingSince: (chat.state === 'queued' ? queuedSince(chat) : chat.awaitingSince) ?? now,
    reason: chat.state === 'active' ? 'transfer' : chat.reason,
    offer: null,
  };
  return changed(assigned, {
    operators: [
      { ...withChat(operator, chat.id), lastAssignedAt: Math.max(now, operator.lastAssignedAt) },
      ...(owner ? [withoutChat(owner, chat.id)] : []),
    ],
    record: {
      at: now,
      why: how.why,
      by: how.by,
      operatorId: operator.id,
      fromId: isOwned(chat) ? chat.ownerId : null,
      among: how.among,
      load: loadOf(operator),
      ...(chat.state === 'queued' ? recordedGroup(chat.group, now) : {}),
    },
  });
}

function mayGet(operator: Operator, overLimit: boolean): { ok: true } | Refused {
  if (!operator.active) return refuse('operator-inactive', { operatorId: operator.id });
  if (!isAtWork(operator)) return refuse('operator-not-working', { operatorId: operator.id, status: operator.status });
  if (!overLimit && !isAvailable(operator)) {
    return refuse('over-limit', { operatorId: operator.id, load: loadOf(operator), maxChats: operator.maxChats });
  }
  return { ok: true };
}
