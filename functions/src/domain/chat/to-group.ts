import type { Chat, QueuedChat } from '../chat.ts';
import { isOwned } from '../chat.ts';
import { inQueueOf, poolOf } from '../group/chat-group.ts';
import type { Group } from '../group/group.ts';
import type { Operator } from '../operator.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import { may } from '../role.ts';
import { recordedGroup } from '../routing-record.ts';
import type { CompanySettings } from '../settings.ts';
import type { Ms } from '../time.ts';
import type { ChatChange } from './change.ts';
import { again, changed } from './change.ts';
import { release } from './release.ts';

/**
 * A person gives a chat to a group: it waits in the group's queue, and after the company's time for everybody. An owned chat may be given by its owner and by
 * whoever may transfer any chat, a waiting one by whoever may assign chats. A waiting chat keeps its waiting time, and
 * one that waits for this group already stays as it is. Refuses `chat-closed`, `chat-not-waiting` (the bot
 * has it), `not-owner`, `not-allowed`, `unknown-group` (`group` is null), `group-retired`.
 */
export function toGroup(
  chat: Chat,
  actor: Operator,
  owner: Operator | null,
  group: Group | null,
  settings: CompanySettings,
  now: Ms,
): ChatChange<QueuedChat> | Refused {
  if (chat.state === 'closed') return refuse('chat-closed');
  if (chat.state === 'bot') return refuse('chat-not-waiting', { state: 'bot' });
  if (isOwned(chat) && chat.ownerId !== actor.id && !may(actor.role, 'transfer any chat'))
    return refuse('not-owner', { ownerId: chat.ownerId });
  if (chat.state === 'queued' && !may(actor.role, 'assign chats')) return refuse('not-allowed');
  if (group === null) return refuse('unknown-group');
  // A second click, or the answer to the first was lost.
  if (chat.state === 'queued' && poolOf(chat) === group.id) return again(chat);
  if (group.retired) return refuse('group-retired');
  const given = inQueueOf(group.id, { personId: actor.id }, now);
  const kept = recordedGroup(given, now);
  if (isOwned(chat)) {
    const released = release(chat, owner, 'transfer', actor.id, settings, now);
    return {
      ...released,
      chat: { ...released.chat, group: given },
      record: released.record && { ...released.record, ...kept },
    };
  }
  const record = {
    at: now,
    why: 'transfer',
    by: actor.id,
    operatorId: null,
    fromId: null,
    among: null,
    load: null,
  } as const;
  return changed({ ...chat, group: given }, { record: { ...record, ...kept } });
}
