import * as fc from 'fast-check';
import { toGroup } from '../../../src/domain/chat/to-group.ts';
import { EVERYBODY } from '../../../src/domain/group/chat-group.ts';
import type { Group } from '../../../src/domain/group/group.ts';
import { withMembers } from '../../../src/domain/group/members.ts';
import type { Chat } from '../../../src/domain/chat.ts';
import { TEAM } from './people.ts';
import type { Memory, Outcome } from './memory.ts';

const RULE = { topics: [], channels: [], pages: [], languages: [], retired: false, kind: 'department' } as const;

/** The groups of the model's company: one for a topic, one for a page, and one that people choose and nobody is in at first. */
export const GROUPS: readonly Group[] = [
  { ...RULE, id: 'pay', title: 'Оплата', place: 1, topics: [{ topicId: 't', subtopicId: null }] },
  { ...RULE, id: 'post', title: 'Доставка', place: 2, pages: ['/post*'] },
  { ...RULE, id: 'rare', title: 'Редкое', place: 3 },
];
export const POOLS = [EVERYBODY, ...GROUPS.map(({ id }) => id)];

/** Who of the visitors writes on the page of a group. */
export const pageOf = (visitorId: string): string | null =>
  /[24]$/.test(visitorId) ? 'https://shop.example/post/when' : null;

const groupId = fc.constantFrom(...GROUPS.map(({ id }) => id));
const person = fc.constantFrom(...TEAM.map(({ id }) => id));

export const groupKinds = {
  toGroup: fc.record({ do: fc.constant('toGroup' as const), chat: fc.nat(4), person, groupId }),
  member: fc.record({ do: fc.constant('member' as const), person, groupId, joins: fc.boolean() }),
  retire: fc.record({ do: fc.constant('retire' as const), groupId, retired: fc.constantFrom(true, false, false) }),
};
export type GroupStep = ReturnType<(typeof groupKinds)[keyof typeof groupKinds]['generate']>['value'];

/** Takes a step that is about a group. `about`: the chat that it names, if it names one. */
export function inGroups(shell: Memory, step: GroupStep, about: Chat | null): Outcome {
  const group = shell.groups.get(step.groupId)!;
  if (step.do === 'toGroup') {
    const actor = shell.operators.get(step.person)!;
    return shell.save(toGroup(about!, actor, shell.ownerOf(about!), group, shell.settings, shell.now));
  }
  if (step.do === 'retire') {
    shell.saveGroup({ ...group, retired: step.retired });
    return { ok: true };
  }
  const [add, remove] = step.joins ? [[step.person], []] : [[], [step.person]];
  const changed = withMembers(group, [shell.operators.get(step.person)!], { add, remove });
  if (!changed.ok) return changed;
  for (const { after } of changed.people) shell.saveOperator(after);
  return { ok: true };
}

/** The chats that wait for a group in which nobody could ever take them: nobody is at work, or the group is retired. After a dispatch there must be none. */
export function waitForNobody({ chats, operators, groups }: Memory): string[] {
  return [...chats.values()].flatMap((chat) => {
    const { group } = chat;
    if (chat.state !== 'queued' || !group || group.openedAt !== null) return [];
    const isServed = [...operators.values()].some(
      (one) => one.active && one.status === 'working' && one.groups?.includes(group.id),
    );
    return isServed && !groups.get(group.id)!.retired ? [] : [`${chat.id} waits for nobody of ${group.id}`];
  });
}
