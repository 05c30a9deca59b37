import { upToDate, versionOf } from '../domain/form.ts';
import { seen, unseen, withPage } from '../domain/presence.ts';
import type { Refused } from '../domain/refusal.ts';
import type { StatusChange } from '../domain/shift.ts';
import { changeStatus, comeBack as returned } from '../domain/shift.ts';
import { docOf, newId } from '../store/refs.ts';
import type { Unit } from '../store/unit.ts';
import type { CompanyUnit } from '../work/chat/company-unit.ts';
import { readWholeTeam } from '../work/board/watch-board.ts';
import { becomesAbsent } from '../work/presence/becomes-absent.ts';
import { saveStatus } from '../work/presence/status-save.ts';
import { command } from './command.ts';
import type { Caller } from './context.ts';
import type { Scene } from './enter.ts';

/** The status switch at the top right of the dashboard. */
export const setStatus = command('setStatus', {
  fresh: newId,
  ahead: presenceOf,
  decide: (scene, { status }, unit, shiftId) =>
    choose(scene, changeStatus(scene.actor, status, 'person', shiftId, scene.now), unit),
});

export const comeBack = command('comeBack', {
  fresh: newId,
  ahead: presenceOf,
  decide: (scene, _input, unit, shiftId) => choose(scene, returned(scene.actor, shiftId, scene.now), unit),
});

/** Saves a status that the person has chosen. Choosing it is input on the device, so the time until absence starts anew. */
async function choose(
  { caller, actor, company, now }: Scene<'setStatus' | 'comeBack'>,
  change: StatusChange | Refused,
  unit: CompanyUnit,
) {
  if (!change.ok) return change;
  const presence = await presenceOf(unit, caller);
  await unit.read(docOf.shift(company.id, actor.id, actor.shiftId));
  saveStatus(unit, company.id, actor, change);
  unit.put(docOf.presence(company.id, actor.id), seen(presence, 0, company.settings, now));
  return { ok: true, becomes: change.operator, output: {} } as const;
}

export const heartbeat = command('heartbeat', {
  ahead: presenceOf,
  decide: async ({ caller, actor: { status }, company, now }, { idleMs, page, closes = false }, unit) => {
    const presence = await presenceOf(unit, caller);
    const told = status === 'absent' || closes ? presence : seen(presence, idleMs, company.settings, now);
    const after = page === undefined ? told : withPage(told, page, now, closes);
    if (after !== presence) unit.put(docOf.presence(company.id, caller.uid), after);
    return { ok: true, output: { status, serverNow: now } };
  },
});

/**
 * The presence is read before the company. If the company's X is changed in between, all presences are written anew after that change. So a decision made
 * with the former X fails on the changed presence and is made again.
 */
async function presenceOf(unit: Unit, { companyId, uid }: Caller) {
  return (await unit.read(docOf.presence(companyId, uid))) ?? unseen(companyId, uid);
}

export const signOff = command('signOff', {
  fresh: ({ companyId, uid }) => becomesAbsent(companyId, uid, 'signed-off'),
  decide: async ({ company, actor }, _input, unit, becomesSo) => {
    const gone = await becomesSo(unit);
    if (!gone.ok) return gone;
    const absent = await unit.read(docOf.operator(company.id, actor.id));
    if (absent === null) throw new Error('An operator who was there and is not');
    return { ok: true, becomes: absent, output: {} };
  },
});

/** The form shows fields of two documents, the operator and the profile. Its version is the sum of both. */
export const rename = command('rename', {
  after: ({ companyId }) => readWholeTeam(companyId),
  reads: ({ companyId, uid }) => [docOf.profile(companyId, uid)],
  decide: async ({ caller, thing }, { version, firstName, lastName }, unit) => {
    const doc = docOf.profile(caller.companyId, caller.uid);
    const profile = await unit.read(doc);
    if (profile === null) throw new Error('An operator without a profile');
    const before = { firstName: thing.firstName, lastName: profile.lastName };
    const after = { firstName, lastName };
    const fresh = upToDate({ version: versionOf(thing, profile), values: before }, version, after);
    if (!fresh.ok) return fresh;
    const ofProfile = unit.put(doc, { ...profile, lastName });
    const tells = { before: { lastName: before.lastName }, after: { lastName } };
    return {
      ok: true,
      becomes: { ...thing, firstName },
      ...(profile.lastName === lastName ? {} : { tells }),
      output: (ofPerson) => ({ version: ofPerson + ofProfile }),
    };
  },
});
