import { leftAlone } from './group/touched.ts';
import { NOTHING_TODAY, personOf } from './board/team-part.ts';
import type { Operator } from './operator.ts';
import { isAvailable } from './operator.ts';
import { same } from './same.ts';

/** What a change of an operator entails; all of it is carried out after the save. */
export type TeamConsequence = 'becomes absent' | 'chat goes back' | 'grace ends' | 'route' | 'board changes';

const ENTAILS: { readonly [C in TeamConsequence]: (before: Operator, after: Operator) => boolean } = {
  /** An operator whose account is deactivated becomes absent, which ends their interval of the ledger. */
  'becomes absent': (_before, { active, status }) => !active && status !== 'absent',
  'chat goes back': (before, after) =>
    after.status === 'absent' && after.openChats.length > 0 && (presenceChanges(before, after) || same(before, after)),
  'grace ends': (before, { status, openChats }) =>
    before.status === 'absent' && status !== 'absent' && openChats.length > 0,
  /** Also where a group may have nobody at work any more: its chats are for everybody then. */
  route: (before, after) =>
    (isAvailable(after) && (capacityChanges(before, after) || same(before, after))) ||
    leftAlone(before, after).length > 0,
  'board changes': (before, after) =>
    before.active !== after.active || !same(onTeam(before), onTeam(after)) || same(before, after),
};

const onTeam = (operator: Operator) => personOf(operator, '', NOTHING_TODAY, null);

/**
 * What a change of an operator entails. A change that changes nothing was saved before. The process that saved it may have died before the consequences,
 * so they are named once more.
 */
export function followsOperator(before: Operator, after: Operator): readonly TeamConsequence[] {
  return (Object.keys(ENTAILS) as TeamConsequence[]).filter((what) => ENTAILS[what](before, after));
}

function presenceChanges(before: Operator, after: Operator): boolean {
  return before.status !== after.status || before.active !== after.active;
}

function capacityChanges(before: Operator, after: Operator): boolean {
  const joins = (after.groups ?? []).some((id) => !before.groups?.includes(id));
  return presenceChanges(before, after) || before.maxChats < after.maxChats || joins;
}
