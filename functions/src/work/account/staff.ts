import type { Operator } from '../../domain/operator.ts';
import { unseen } from '../../domain/presence.ts';
import type { Profile } from '../../store/refs.ts';
import { docOf } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';

/** Wants the documents of a new operator written: the user, the operator, the profile, the presence and the first interval of the ledger. */
export function addStaff(unit: Unit, companyId: string, operator: Operator, profile: Profile): void {
  const { id, shiftId, status, statusSince } = operator;
  unit.create(docOf.user(id), { companyId });
  unit.create(docOf.operator(companyId, id), operator);
  unit.create(docOf.profile(companyId, id), profile);
  unit.create(docOf.presence(companyId, id), unseen(companyId, id));
  unit.create(docOf.shift(companyId, id, shiftId), { id: shiftId, status, from: statusSince, to: null });
}
