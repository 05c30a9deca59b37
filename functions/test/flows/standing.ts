import type { Operator } from '../../src/domain/operator.ts';
import { isAvailable, loadOf } from '../../src/domain/operator.ts';
import type { RoutingRecord } from '../../src/domain/routing-record.ts';
import type { Everything } from '../invariants.ts';
import { misplaced } from '../invariants.ts';

/** A whole company as the database has it at one moment. */
export type Standing = Everything & {
  /** By the id of the chat. */
  records: ReadonlyMap<string, readonly RoutingRecord[]>;
  /** One line for each derived field of an operator that does not agree with the operator. */
  derived: readonly string[];
};

/** One line for each rule that is broken when no save is under way; empty when everything is right (docs/architecture/chat.md: "What always holds"). */
export function wrong(standing: Standing): string[] {
  return [...misplaced(standing), ...limits(standing), ...standing.derived];
}

/** Routing exceeds nobody's limit. The check holds only while limits are raised and never lowered. */
function limits({ operators, records }: Standing): string[] {
  const maxOf = new Map(operators.map(({ id, maxChats }) => [id, maxChats]));
  const decided = [...records.values()].flat();
  return decided.flatMap(({ by, operatorId, load }) =>
    by === 'routing' && operatorId !== null && (load ?? 0) >= (maxOf.get(operatorId) ?? 0)
      ? [`${operatorId} got a chat from routing at a load of ${load}`]
      : [],
  );
}

/** Whether the stored load and availability follow from the operator; one line if they do not. */
export function derivedWrong(operator: Operator, stored: { load: unknown; available: unknown }): string[] {
  return stored.load === loadOf(operator) && stored.available === isAvailable(operator)
    ? []
    : [`${operator.id} is stored with load ${stored.load}, available ${stored.available}`];
}
