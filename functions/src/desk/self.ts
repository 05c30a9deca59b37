import { upToDate, versionOf } from '../domain/form.ts';
import type { Operator } from '../domain/operator.ts';
import { seen, unseen } from '../domain/presence.ts';
import type { Refused } from '../domain/refusal.ts';
import type { StatusChange } from '../domain/shift.ts';
import { changeStatus, comeBack as returned } from '../domain/shift.ts';
import type { Ms } from '../domain/time.ts';
import { act } from '../work/chat/act.ts';
import { becomesAbsent } from '../work/presence/becomes-absent.ts';
import { saveStatus } from '../work/presence/status-save.ts';
import { at, newId } from '../store/refs.ts';
import type { Unit } from '../store/unit.ts';
import { decide } from '../store/unit.ts';
import type { Caller, Handler } from './context.ts';
import { done, onDuty } from './context.ts';

/** The switch at the top right. */
export const setStatus: Handler<'setStatus'> = (caller, { status }) =>
  choose(caller, (actor, shiftId, now) => changeStatus(actor, status, 'person', shiftId, now));

export const comeBack: Handler<'comeBack'> = (caller) => choose(caller, returned);

/** A status by the person's own hand, which is input on the device, so the clock of absence starts anew. */
async function choose(
  caller: Caller,
  verb: (actor: Operator, shiftId: string, now: Ms) => StatusChange | Refused,
): Promise<typeof done | Refused> {
  const shiftId = newId();
  return act(caller.companyId, async (unit) => {
    const presence = await presenceOf(unit, caller);
    const duty = await onDuty(unit, caller);
    if (!duty.ok) return duty;
    const { actor, company } = duty;
    const now = Date.now();
    const change = verb(actor, shiftId, now);
    if (!change.ok) return change;
    await unit.read(at.shift(caller.companyId, caller.uid, actor.shiftId));
    saveStatus(unit, caller.companyId, actor, change);
    unit.put(at.presence(caller.companyId, caller.uid), seen(presence, 0, company.settings, now));
    return done;
  });
}

export const heartbeat: Handler<'heartbeat'> = (caller, { idleMs }) =>
  decide(async (unit) => {
    const presence = await presenceOf(unit, caller);
    const duty = await onDuty(unit, caller);
    if (!duty.ok) return duty;
    const now = Date.now();
    const { status } = duty.actor;
    if (status !== 'absent')
      unit.put(at.presence(caller.companyId, caller.uid), seen(presence, idleMs, duty.company.settings, now));
    return { ok: true, output: { status, serverNow: now } };
  });

/**
 * Read before the company: if its X is changed in between, all presences are timed anew after it, and whoever has decided by the former X meets
 * another presence and decides again.
 */
const presenceOf = async (unit: Unit, { companyId, uid }: Caller) =>
  (await unit.read(at.presence(companyId, uid))) ?? unseen(companyId, uid);

export const signOff: Handler<'signOff'> = async (caller) => {
  const duty = await decide((unit) => onDuty(unit, caller));
  if (!duty.ok) return duty;
  const gone = await act(caller.companyId, becomesAbsent(caller.companyId, caller.uid, 'signed-off'));
  return gone.ok ? done : gone;
};

export const rename: Handler<'rename'> = (caller, { version, ...names }) =>
  decide(async (unit) => {
    const duty = await onDuty(unit, caller);
    if (!duty.ok) return duty;
    const profile = await unit.read(at.profile(caller.companyId, caller.uid));
    if (profile === null) throw new Error('An operator without a profile');
    const values = { firstName: duty.actor.firstName, lastName: profile.lastName };
    const fresh = upToDate({ version: versionOf(duty.actor, profile), values }, version, names);
    if (!fresh.ok) return fresh;
    const { firstName, lastName } = names;
    const saved =
      unit.put(at.operator(caller.companyId, caller.uid), { ...duty.actor, firstName }) +
      unit.put(at.profile(caller.companyId, caller.uid), { ...profile, lastName });
    return { ok: true, output: { version: saved } };
  });
