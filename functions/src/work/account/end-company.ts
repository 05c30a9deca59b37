import type { Operator } from '../../domain/operator.ts';
import type { Unproven } from '../../domain/proof.ts';
import { heirOf } from '../../domain/team.ts';
import type { Ms } from '../../domain/time.ts';
import { removeCompany } from '../../store/remove-company.ts';
import { removeSignIns } from '../../store/sign-ins.ts';
import { act } from '../chat/act.ts';
import { docOf, operators, CODEC } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';
import { decide } from '../../store/unit.ts';

/**
 * Ends the sign-up of a company that nobody has proven, if `mayEnd` allows it for the company's present state. The sign-in of the person who signed up
 * is removed, and its e-mail becomes free.
 * The company and all its data are removed, unless another active operator works there. Such operators accepted an invitation by letter and so have
 * proven their mailboxes: the company stays theirs, and one of them is its admin. With `onlyAlone` nothing happens at all in that case.
 * The first save marks the company as ending; neither a confirmation nor an acceptance can be saved at the same time. If the process dies after that
 * save, the nightly sweep does the rest. Safe to run twice.
 */
export async function endSignUp(
  companyId: string,
  mayEnd: (unproven: Unproven) => boolean,
  { onlyAlone = false } = {},
): Promise<void> {
  const marked = await decide(async (unit) => {
    const doc = docOf.company(companyId);
    const company = await unit.read(doc);
    const unproven = company?.unproven;
    if (!company || !unproven || !(unproven.ending || mayEnd(unproven))) return { ok: false as const };
    // There are few operators, since a company may send only a few invitations before its proof.
    const people = await unit.find(operators(companyId), CODEC.operator);
    const alone = people.every(({ id, active }) => id === unproven.uid || !active);
    if (!alone && onlyAlone && !unproven.ending) return { ok: false as const };
    unit.put(doc, { ...company, unproven: { ...unproven, ending: true } });
    return {
      ok: true as const,
      uid: unproven.uid,
      alone,
      all: [...new Set([unproven.uid, ...people.map(({ id }) => id)])],
    };
  });
  if (!marked.ok || !('uid' in marked)) return;
  await removeSignIns(marked.alone ? marked.all : [marked.uid]);
  if (marked.alone) await removeCompany(companyId, marked.all);
  else await leave(companyId, marked.uid);
}

/** Deactivates the person who signed up, and leaves the company to the others. */
async function leave(companyId: string, uid: string): Promise<void> {
  await act(companyId, async (unit) => {
    const [company, operator] = await unit.readEach(docOf.company(companyId), docOf.operator(companyId, uid));
    if (company === null) return { ok: false };
    unit.put(docOf.company(companyId), { ...company, unproven: null, teamVersion: company.teamVersion + 1 });
    if (operator !== null) unit.saveOperator(companyId, operator, { ...operator, active: false });
    const heir = heirOf(await others(unit, companyId, uid));
    if (heir !== null) unit.put(docOf.operator(companyId, heir.id), heir);
    return { ok: true };
  });
}

/** All operators but one, each with the moment when they joined. An invitation has the same id as the operator who accepted it. */
async function others(unit: Unit, companyId: string, uid: string): Promise<{ operator: Operator; since: Ms }[]> {
  const people = (await unit.find(operators(companyId), CODEC.operator)).filter(({ id }) => id !== uid);
  const came = await unit.readAll(people.map(({ id }) => docOf.invite(companyId, id)));
  return people.map((operator, i) => {
    const invite = came[i];
    return { operator, since: invite?.state === 'accepted' ? invite.acceptedAt : 0 };
  });
}
