import type { Operator } from '../../domain/operator.ts';
import type { StatusChange } from '../../domain/shift.ts';
import { docOf } from '../../store/refs.ts';
import type { CompanyUnit } from '../chat/company-unit.ts';

/** Wants a change of status written: the operator, the closed interval of the ledger and the opened one. */
export function saveStatus(unit: CompanyUnit, companyId: string, before: Operator, change: StatusChange): void {
  const { operator, closed, opened } = change;
  unit.saveOperator(companyId, before, operator);
  if (closed) unit.put(docOf.shift(companyId, operator.id, closed.id), closed);
  if (opened) unit.create(docOf.shift(companyId, operator.id, opened.id), opened);
}
