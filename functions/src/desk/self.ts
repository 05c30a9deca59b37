import { absentAt } from '../domain/presence.ts';
import { changeStatus } from '../domain/shift.ts';
import { makeAbsent, ownerReturned, saveStatus } from '../store/presence-save.ts';
import { at, newId } from '../store/refs.ts';
import { routeWaiting } from '../store/route-waiting.ts';
import { decide } from '../store/unit.ts';
import type { Handler } from './context.ts';
import { done, onDuty } from './context.ts';

/** The switch at the top right, and "Вернуться в актив". Choosing a status is input on the device, so the clock of absence starts anew. */
export const setStatus: Handler<'setStatus'> = async (caller, { status }) => {
  const outcome = await decide(async (unit) => {
    const duty = await onDuty(unit, caller);
    if (!duty.ok) return duty;
    const { actor, company } = duty;
    const now = Date.now();
    const change = changeStatus(actor, status, 'person', newId(), now);
    if (!change.ok) return change;
    const presence = await unit.read(at.presence(caller.companyId, caller.uid));
    await unit.read(at.shift(caller.companyId, caller.uid, actor.shiftId));
    saveStatus(unit, caller.companyId, change);
    unit.put(at.presence(caller.companyId, caller.uid), {
      ...(presence ?? { companyId: caller.companyId, operatorId: caller.uid }),
      absentAt: absentAt(now, 0, company.settings),
    });
    return { ok: true as const, returned: actor.status === 'absent', chats: actor.openChats };
  });
  if (!outcome.ok) return outcome;
  if (outcome.returned) await ownerReturned(caller.companyId, caller.uid, outcome.chats);
  if (status === 'working') await routeWaiting(caller.companyId);
  return done;
};

export const heartbeat: Handler<'heartbeat'> = (caller, { idleMs }) =>
  decide(async (unit) => {
    const duty = await onDuty(unit, caller);
    if (!duty.ok) return duty;
    const now = Date.now();
    const { status } = duty.actor;
    if (status !== 'absent') {
      const presence = await unit.read(at.presence(caller.companyId, caller.uid));
      const until = absentAt(now, idleMs, duty.company.settings);
      const later = Math.max(until, presence?.absentAt ?? 0);
      unit.put(at.presence(caller.companyId, caller.uid), {
        ...(presence ?? { companyId: caller.companyId, operatorId: caller.uid }),
        absentAt: later,
      });
    }
    return { ok: true, output: { status, serverNow: now } };
  });

export const signOff: Handler<'signOff'> = async (caller) => {
  const duty = await decide((unit) => onDuty(unit, caller));
  if (!duty.ok) return duty;
  const gone = await makeAbsent(caller.companyId, caller.uid, 'signed-off');
  if (!gone.ok) return gone;
  await routeWaiting(caller.companyId);
  return done;
};

export const rename: Handler<'rename'> = (caller, { firstName, lastName }) =>
  decide(async (unit) => {
    const duty = await onDuty(unit, caller);
    if (!duty.ok) return duty;
    const profile = await unit.read(at.profile(caller.companyId, caller.uid));
    if (profile === null) throw new Error('An operator without a profile');
    unit.put(at.operator(caller.companyId, caller.uid), { ...duty.actor, firstName });
    unit.put(at.profile(caller.companyId, caller.uid), { ...profile, lastName });
    return done;
  });
