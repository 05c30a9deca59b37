import type { Operator } from '../../domain/operator.ts';
import type { Unproven } from '../../domain/proof.ts';
import { heirOf } from '../../domain/team.ts';
import type { Ms } from '../../domain/time.ts';
import { auth } from '../../store/firebase.ts';
import { removeCompany } from '../../store/remove-company.ts';
import { act } from '../chat/act.ts';
import { docOf, operators, CODEC } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';
import { decide } from '../../store/unit.ts';

/**
 * Ends the sign-up of a company that nobody has proven, if `mayEnd` says so of it as it is now: the sign-in of who signed up is over, and its e-mail
 * free. The company and all its data are removed, unless somebody else works there (who is deactivated does not): they have come by a letter and have
 * proven their mailbox, so the company stays theirs, and one of them is its admin. `onlyAlone`: then nothing happens at all. First it is marked, in a save that excludes both a confirmation and an
 * acceptance; what dies after that is done again by the nightly sweep. Safe to run twice.
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
    // Few, since only a few invitations leave before the proof.
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
  await endSignIns(marked.alone ? marked.all : [marked.uid]);
  if (marked.alone) await removeCompany(companyId, marked.all);
  else await leave(companyId, marked.uid);
}

/** The sign-ins with their sessions; one that is gone already is no matter. */
async function endSignIns(uids: string[]): Promise<void> {
  const { failureCount } = await auth.deleteUsers(uids);
  if (failureCount > 0) throw new Error('A sign-in could not be removed');
}

/** Others go on without whoever signed up. */
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

/** The people besides one, each with the moment when they came: an invitation has the id of who accepted it. */
async function others(unit: Unit, companyId: string, uid: string): Promise<{ operator: Operator; since: Ms }[]> {
  const people = (await unit.find(operators(companyId), CODEC.operator)).filter(({ id }) => id !== uid);
  const came = await unit.readAll(people.map(({ id }) => docOf.invite(companyId, id)));
  return people.map((operator, i) => {
    const invite = came[i];
    return { operator, since: invite?.state === 'accepted' ? invite.acceptedAt : 0 };
  });
}
