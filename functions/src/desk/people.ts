import { sendAway as putAway } from '../domain/shift.ts';
import { setActive as activate, setRole as giveRole } from '../domain/team.ts';
import { auth } from '../store/firebase.ts';
import { CODEC, docOf, newId, operators } from '../store/refs.ts';
import type { Unit } from '../store/unit.ts';
import { saveStatus } from '../work/presence/status-save.ts';
import { command } from './command.ts';
import type { Scene } from './enter.ts';
import { touchTeam } from './team.ts';

/** Refuses `last-admin`. */
export const setRole = command('setRole', {
  decide: async (scene, { role }, unit) => {
    const given = giveRole(scene.thing, role, await otherAdmins(unit, scene));
    if (!given.ok) return given;
    return {
      ok: true,
      becomes: given.operator,
      also: () => touchTeam(unit, scene.company),
      output: (version) => ({ version }),
    };
  },
});

export const setLimit = command('setLimit', {
  decide: ({ company, thing }, { maxChats }, unit) => ({
    ok: true,
    becomes: { ...thing, maxChats },
    also: () => touchTeam(unit, company),
    output: (version) => ({ version }),
  }),
});

/** Refuses as the domain's `sendAway` does. */
export const sendAway = command('sendAway', {
  fresh: newId,
  decide: async ({ company, actor, thing, now }, { status }, unit, shiftId) => {
    const change = putAway(thing, status, actor.id, shiftId, now);
    if (!change.ok) return change;
    await unit.read(docOf.shift(company.id, thing.id, thing.shiftId));
    saveStatus(unit, company.id, thing, change);
    return { ok: true, becomes: change.operator, output: {} };
  },
});

/** Refuses `last-admin`. */
export const setActive = command('setActive', {
  decide: async (scene, { active }, unit) => {
    const given = activate(scene.thing, active, await otherAdmins(unit, scene));
    if (!given.ok) return given;
    return { ok: true, becomes: given.operator, also: () => touchTeam(unit, scene.company), output: {} };
  },
  after: async (_caller, { operatorId, active }) => {
    if (!active) await auth.revokeRefreshTokens(operatorId);
  },
});

/** How many other active admins there are. Together with `touchTeam` this keeps two admins from demoting each other at the same moment. */
async function otherAdmins(unit: Unit, { company, id }: Scene<'setRole' | 'setActive'>): Promise<number> {
  const admins = operators(company.id).where('role', '==', 'admin').where('active', '==', true);
  return (await unit.find(admins, CODEC.operator)).filter((admin) => admin.id !== id).length;
}
