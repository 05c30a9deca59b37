import { computed, createModel } from '@preact/signals';
import type { Operator } from '#domain/operator.ts';
import { isAtWork, loadOf } from '#domain/operator.ts';
import { byLoad } from '#domain/routing.ts';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';

/** Everybody who works for the company. */
export const TeamModel = createModel((reads: Pick<Reads, 'team'>) => {
  const { data } = live(reads.team);
  return {
    everybody: computed(() => data.value?.toSorted(byStanding)),
    /** The operators to whom a chat can be assigned, the least loaded first. */
    atWork: computed(() => data.value?.filter(isAtWork).toSorted(byLoad)),
    active: computed(() => data.value?.filter(({ active }) => active).toSorted(byStanding)),
  };
});
export type Team = InstanceType<typeof TeamModel>;

/** The order of the team: those at work first, then by name, the deactivated last. */
export function byStanding(a: Operator, b: Operator): number {
  const rank = (operator: Operator) => (operator.active ? (isAtWork(operator) ? 0 : 1) : 2);
  return rank(a) - rank(b) || a.firstName.localeCompare(b.firstName) || loadOf(a) - loadOf(b);
}
