import { correct } from '../domain/correction.ts';
import { refuse } from '../domain/refusal.ts';
import { at, newId } from '../store/refs.ts';
import { rebuildDay } from '../store/stats.ts';
import { decide } from '../store/unit.ts';
import type { Handler } from './context.ts';
import { done, withRight } from './context.ts';

/** Recorded beside the ledger, which stays as it was written, and in the audit. Refuses `message-id-reused`, and as `correct` does. */
export const correctShift: Handler<'correctShift'> = (caller, { operatorId, shiftId, ...wanted }) => {
  const auditId = newId();
  return decide(async (unit) => {
    const duty = await withRight(unit, caller, 'correct shifts');
    if (!duty.ok) return duty;
    if ((await unit.read(at.operator(caller.companyId, operatorId))) === null) return refuse('unknown-operator');
    const doc = at.correction(caller.companyId, operatorId, wanted.id);
    const before = await unit.read(doc);
    const shift = await unit.read(at.shift(caller.companyId, operatorId, shiftId));
    const now = Date.now();
    const outcome = correct(shift, wanted, duty.actor, now);
    if (!outcome.ok) return outcome;
    if (before !== null) {
      const { from, to, status } = before;
      const same = before.shiftId === shiftId && from === wanted.from && to === wanted.to && status === wanted.status;
      return same ? done : refuse('message-id-reused');
    }
    unit.put(doc, outcome.correction);
    const about = `${operatorId}/${shiftId}/${wanted.id}`;
    unit.create(at.audit(caller.companyId, auditId), { at: now, by: caller.uid, action: 'correctShift', about });
    return done;
  });
};

export const rebuildStats: Handler<'rebuildStats'> = async (caller, { day }) => {
  const allowed = await decide((unit) => withRight(unit, caller, 'edit the company'));
  return allowed.ok ? rebuildDay(caller.companyId, day) : allowed;
};
