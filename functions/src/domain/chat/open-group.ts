import type { QueuedChat } from '../chat.ts';
import type { Opening } from '../group/chat-group.ts';
import { openedTo, poolOf, EVERYBODY } from '../group/chat-group.ts';
import { recordedGroup } from '../routing-record.ts';
import type { Ms } from '../time.ts';
import type { ChatChange } from './change.ts';
import { changed } from './change.ts';

/** A chat that waited for its group is for everybody from now on. `by`: the limit of time, or routing, which has found nobody of the group. */
export function openGroup(chat: QueuedChat, why: Opening, by: 'system' | 'routing', now: Ms): ChatChange<QueuedChat> {
  if (poolOf(chat) === EVERYBODY) return changed(chat);
  const opened = openedTo(chat, why, now);
  return changed(opened, {
    record: {
      at: now,
      why,
      by,
      operatorId: null,
      fromId: null,
      among: null,
      load: null,
      ...recordedGroup(opened.group, now),
    },
  });
}
