import { correct, corrected } from '../domain/correction.ts';
import { upToDate, versionOf } from '../domain/form.ts';
import { refuse } from '../domain/refusal.ts';
import { CODEC, at, corrections, newId } from '../store/refs.ts';
import { rebuildDay } from '../work/figures/stats.ts';
import { decide } from '../store/unit.ts';
import type { Handler } from './context.ts';
import { withRight } from './context.ts';

/**
 * Recorded beside the ledger, which stays as it was written (its interval only counts how often it was corrected), and in the audit. Refuses
 * `message-id-reused`, `changed-meanwhile`, and as `correct` does.
 */
export const correctShift: Handler<'correctShift'> = (caller, { operatorId, shiftId, version, ...wanted }) => {
  const auditId = newId();
  return decide(async (unit) => {
    const duty = await withRight(unit, caller, 'correct shifts');
    if (!duty.ok) return duty;
    if ((await unit.read(at.operator(caller.companyId, operatorId))) === null) return refuse('unknown-operator');
    const doc = at.correction(caller.companyId, operatorId, wanted.id);
    const before = await unit.read(doc);
    const shiftDoc = at.shift(caller.companyId, operatorId, shiftId);
    const shift = await unit.read(shiftDoc);
    const now = Date.now();
    const outcome = correct(shift, wanted, duty.actor, now);
    if (!outcome.ok) return outcome;
    if (shift === null) throw new Error('Corrected, and not there');
    if (before !== null) {
      const { from, to, status } = before;
      const same = before.shiftId === shiftId && from === wanted.from && to === wanted.to && status === wanted.status;
      return same ? { ok: true, output: { version: versionOf(shift) } } : refuse('message-id-reused');
    }
    const known = await unit.find(
      corrections(caller.companyId, operatorId).where('shiftId', '==', shiftId),
      CODEC.correction,
    );
    const { status } = corrected([shift], known).findLast((reading) => reading.from <= wanted.from) ?? shift;
    const fresh = upToDate({ version: versionOf(shift), values: { status } }, version, { status: wanted.status });
    if (!fresh.ok) return fresh;
    const formVersion = versionOf(shift) + 1;
    unit.put(shiftDoc, { ...shift, formVersion });
    unit.put(doc, outcome.correction);
    const about = `${operatorId}/${shiftId}/${wanted.id}`;
    unit.create(at.audit(caller.companyId, auditId), { at: now, by: caller.uid, action: 'correctShift', about });
    return { ok: true, output: { version: formVersion } };
  });
};

export const rebuildStats: Handler<'rebuildStats'> = async (caller, { day }) => {
  const allowed = await decide((unit) => withRight(unit, caller, 'edit the company'));
  return allowed.ok ? rebuildDay(caller.companyId, day) : allowed;
};
