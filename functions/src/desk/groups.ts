import { isAsSeen } from '../domain/chat/expected-owner.ts';
import { toGroup as giveToGroup } from '../domain/chat/to-group.ts';
import { MOST_GROUPS } from '../domain/group/group.ts';
import { withMembers } from '../domain/group/members.ts';
import { same } from '../domain/same.ts';
import { placeAfter } from '../domain/in-order.ts';
import type { ChatChange } from '../domain/chat/change.ts';
import type { Refused } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import { GROUP, groups } from '../store/group-refs.ts';
import { lookFor } from '../store/look.ts';
import type { StoredCompany } from '../store/refs.ts';
import { docOf, newId } from '../store/refs.ts';
import type { Unit } from '../store/unit.ts';
import { command } from './command.ts';
import { unlessLost } from './unless-lost.ts';

/** Refuses `too-much`. Two admins who make the last group at once are told apart by the company's version, which both of them write. */
export const saveGroup = command('saveGroup', {
  decide: async (
    { company, id, thing },
    { title, kind, topics, channels, pages, languages, hours = thing?.hours ?? null },
    unit,
  ) => {
    const rule = { title, kind, topics, channels, pages, languages, hours };
    if (!same(hours, thing?.hours ?? null)) unit.timeChatsAnew();
    const output = (version: number) => ({ groupId: id, version });
    const also = () => touchGroups(unit, company);
    if (thing !== null) return { ok: true, becomes: { ...thing, ...rule }, also, output };
    const all = await lookFor(groups(company.id), GROUP);
    if (all.length >= MOST_GROUPS) return refuse('too-much', { max: MOST_GROUPS });
    const place = all.reduce((last, group) => Math.max(last, group.place), 0) + 1;
    return { ok: true, becomes: { id, place, retired: false, ...rule }, also, output };
  },
});

export const retireGroup = command('retireGroup', {
  decide: ({ company, id, thing }, { retired }, unit) => {
    unit.route([id]);
    return { ok: true, becomes: { ...thing, retired }, also: () => touchGroups(unit, company), output: {} };
  },
});

export const moveGroup = command('moveGroup', {
  decide: async ({ company, id, thing }, { place }, unit) => {
    const all = await lookFor(groups(company.id), GROUP);
    const becomes = { ...thing, place: placeAfter(all, id, place) };
    return { ok: true, becomes, also: () => touchGroups(unit, company), output: {} };
  },
});

/** Refuses `unknown-operator`, and as `withMembers` does. */
export const setMembers = command('setMembers', {
  reads: ({ companyId }, { add, remove }) => [...add, ...remove].map((id) => docOf.operator(companyId, id)),
  decide: async ({ company, thing }, { add, remove }, unit) => {
    const ids = [...new Set([...add, ...remove])];
    const people = (await unit.readAll(ids.map((id) => docOf.operator(company.id, id)))).filter((one) => one !== null);
    if (people.length < ids.length) return refuse('unknown-operator');
    const changed = withMembers(thing, people, { add, remove });
    if (!changed.ok) return changed;
    for (const { before, after } of changed.people) unit.saveOperator(company.id, before, after);
    const { joined, left } = changed;
    const tells = joined.length + left.length === 0 ? {} : { tells: { after: { joined, left } } };
    return { ok: true, ...tells, output: {} };
  },
});

/** Refuses `owner-changed`, and as the domain's `toGroup` does. */
export const toGroup = command('toGroup', {
  fresh: newId,
  reads: ({ companyId }, { groupId }) => [docOf.group(companyId, groupId)],
  decide: async ({ chat, actor, owner, company, now }, { groupId, expectedOwnerId, note }, unit, noteId) => {
    const fresh = isAsSeen(chat, expectedOwnerId);
    const loss = { why: 'transfer', by: actor.id, fromId: expectedOwnerId, operatorId: null } as const;
    if (!fresh.ok) return moved(await unlessLost(fresh, unit, chat, loss));
    const group = await unit.read(docOf.group(company.id, groupId));
    const change = giveToGroup(chat, actor, owner, group, company.settings, now);
    if (change.ok && !change.again && note !== '') {
      const { id: writerId, firstName } = actor;
      const written = { id: noteId, operatorId: writerId, firstName, text: note, at: now };
      unit.create(docOf.note(company.id, chat.id, noteId), written);
    }
    return moved(change);
  },
});

const moved = (change: ChatChange | Refused) =>
  change.ok ? ({ ok: true, becomes: change, output: {} } as const) : change;

/** Tells every instance that the groups it remembers are no longer so, and keeps two changes of groups from being saved at once. */
function touchGroups(unit: Unit, company: StoredCompany): void {
  unit.put(docOf.company(company.id), { ...company, groupsVersion: (company.groupsVersion ?? 0) + 1 });
}
