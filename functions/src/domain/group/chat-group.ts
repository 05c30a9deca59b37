import type { Ms } from '../time.ts';
import type { GroupCondition, GroupFacts } from './choose.ts';
import { chooseGroup } from './choose.ts';
import type { Group } from './group.ts';

/** Why a chat that waited for its group was opened to everybody. */
export const OPENINGS = ['all-busy', 'nobody-at-work', 'group-retired'] as const;
export type Opening = (typeof OPENINGS)[number];
export const isOpening = (value: unknown): value is Opening => OPENINGS.some((one) => one === value);

/**
 * The group that a chat is for. `by`: what it was chosen by, or the person who has given the chat to it. `since`: when the chat came into the group's queue.
 * Both of `openedAt` and `openedFor` are null while only the group may have the chat.
 */
export type ChatGroup = {
  id: string;
  by: readonly GroupCondition[] | { personId: string };
  since: Ms;
  openedAt: Ms | null;
  openedFor: Opening | null;
};

/** What of a chat decides. */
type Grouped = { group?: ChatGroup };

/** The queue of the chats that everybody may have. It is no id that the database makes. */
export const EVERYBODY = '*';

/** The group in whose queue a chat waits, or EVERYBODY. */
export function poolOf({ group }: Grouped): string {
  return group && group.openedAt === null ? group.id : EVERYBODY;
}

/** The queues from which a person may get chats. */
export const poolsFor = ({ groups = [] }: { groups?: readonly string[] }): readonly string[] => [EVERYBODY, ...groups];

/** The group for a chat that comes into the queue now, as a field to spread; none where no rule fits. */
export function groupFor(groups: readonly Group[], facts: GroupFacts, now: Ms): { group?: ChatGroup } {
  const chosen = chooseGroup(groups, facts);
  return chosen === null ? {} : { group: inQueueOf(chosen.groupId, chosen.by, now) };
}

export const inQueueOf = (id: string, by: ChatGroup['by'], now: Ms): ChatGroup => ({
  id,
  by,
  since: now,
  openedAt: null,
  openedFor: null,
});

/**
 * The group of a chat that goes back to the queue. One that nobody had taken waits on as it did: a client who has waited long enough for everybody does not
 * begin anew. A taken one is for its group first.
 */
export function backInQueue({ group, state }: Grouped & { state: string }, now: Ms): { group?: ChatGroup } {
  if (!group) return {};
  const isOpen = state === 'assigned' && group.openedAt !== null;
  return { group: isOpen ? group : inQueueOf(group.id, group.by, now) };
}

/** The waiting chat, for everybody from now on. One that is for everybody stays as it is. */
export function openedTo<C extends Grouped>(chat: C, why: Opening, now: Ms): C {
  const { group } = chat;
  return group && group.openedAt === null ? { ...chat, group: { ...group, openedAt: now, openedFor: why } } : chat;
}
