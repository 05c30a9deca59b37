import type { Operator } from '../operator.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { Group } from './group.ts';
import { MOST_GROUPS_OF_PERSON } from './group.ts';

/** People as they become by a change of a group's members, and who of them joins the group or leaves it. Whoever both joins and leaves leaves. */
export type MembersChange = {
  ok: true;
  people: readonly { before: Operator; after: Operator }[];
  joined: readonly string[];
  left: readonly string[];
};

/** Takes people into a group and out of it. Refuses `group-retired` when anybody joins a retired group, `groups-full` (MOST_GROUPS_OF_PERSON). */
export function withMembers(
  group: Group,
  people: readonly Operator[],
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
): MembersChange | Refused {
  const isIn = ({ groups = [] }: Operator) => groups.includes(group.id);
  const joins = (one: Operator) => add.includes(one.id) && !remove.includes(one.id) && !isIn(one);
  const leaves = (one: Operator) => remove.includes(one.id) && isIn(one);
  const joining = people.filter(joins);
  if (group.retired && joining.length > 0) return refuse('group-retired');
  const full = joining.find(({ groups = [] }) => groups.length >= MOST_GROUPS_OF_PERSON);
  if (full) return refuse('groups-full', { operatorId: full.id, max: MOST_GROUPS_OF_PERSON });
  const become = (one: Operator): Operator => {
    const { groups = [] } = one;
    if (joins(one)) return { ...one, groups: [...groups, group.id] };
    return leaves(one) ? { ...one, groups: groups.filter((id) => id !== group.id) } : one;
  };
  return {
    ok: true,
    people: people.map((before) => ({ before, after: become(before) })),
    joined: joining.map(({ id }) => id),
    left: people.filter(leaves).map(({ id }) => id),
  };
}
