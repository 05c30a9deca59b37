import { isAbsent } from '../../domain/presence.ts';
import type { Refused } from '../../domain/refusal.ts';
import { refuse } from '../../domain/refusal.ts';
import { changeStatus } from '../../domain/shift.ts';
import { docOf, newId } from '../../store/refs.ts';
import type { CompanyUnit } from '../chat/company-unit.ts';
import { saveStatus } from './status-save.ts';

/**
 * The system sets "Отсутствует": when the time is over by the server's clock, or at once when the person has signed out or been deactivated.
 * Then their chats go back to routing or get their grace. Safe to run twice. `changed` is false when the time is not over yet.
 * Refuses `unknown-operator`.
 */
export function becomesAbsent(companyId: string, operatorId: string, why: 'time' | 'signed-off') {
  const shiftId = newId();
  return async (unit: CompanyUnit): Promise<{ ok: true; changed: boolean } | Refused> => {
    const presence = await unit.read(docOf.presence(companyId, operatorId));
    const operator = await unit.read(docOf.operator(companyId, operatorId));
    if (operator === null) return refuse('unknown-operator');
    const now = Date.now();
    if (why === 'time' && !isAbsent(presence?.absentAt ?? null, now)) return { ok: true, changed: false };
    // An operator who has never worked has no presence.
    const pages = why === 'signed-off' ? { pages: {} } : {};
    if (presence !== null) unit.put(docOf.presence(companyId, operatorId), { ...presence, absentAt: null, ...pages });
    const change = changeStatus(operator, 'absent', 'system', shiftId, now);
    if (!change.ok) return change;
    if (change.closed !== null) await unit.read(docOf.shift(companyId, operatorId, operator.shiftId));
    saveStatus(unit, companyId, operator, change);
    return { ok: true, changed: true };
  };
}
