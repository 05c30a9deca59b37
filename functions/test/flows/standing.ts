import type { Operator } from '../../src/domain/operator.ts';
import { isAvailable, loadOf } from '../../src/domain/operator.ts';
import type { RoutingRecord } from '../../src/domain/routing-record.ts';
import type { Everything } from '../invariants.ts';
import { misplaced } from '../invariants.ts';

/** All of a company as the database has it at one moment. */
export type Standing = Everything & {
  /** By chat. */
  records: ReadonlyMap<string, readonly RoutingRecord[]>;
  /** What is stored beside an operator and is not what follows from them, in words. */
  derived: readonly string[];
};

/** What is wrong at a moment when no save is under way, in words; empty when everything is as it must be (docs/architecture/chat.md: "What always holds"). */
export function wrong(standing: Standing): string[] {
  return [...misplaced(standing), ...limits(standing), ...standing.derived];
}

/** Routing goes over nobody's limit and gives nobody a chat who is not at work. Holds for limits that are only ever raised. */
function limits({ operators, records }: Standing): string[] {
  const maxOf = new Map(operators.map(({ id, maxChats }) => [id, maxChats]));
  const decided = [...records.values()].flat();
  return decided.flatMap(({ by, operatorId, load }) =>
    by === 'routing' && operatorId !== null && (load ?? 0) >= (maxOf.get(operatorId) ?? 0)
      ? [`${operatorId} got a chat from routing at a load of ${load}`]
      : [],
  );
}

/** What is derived and stored beside an operator. */
export function derivedWrong(operator: Operator, stored: { load: unknown; available: unknown }): string[] {
  return stored.load === loadOf(operator) && stored.available === isAvailable(operator)
    ? []
    : [`${operator.id} is stored with load ${stored.load}, available ${stored.available}`];
}
