import { currentOf, upToDate } from '../domain/form.ts';
import { invitationLetter } from '../domain/letter.ts';
import type { Invite } from '../domain/invite.ts';
import { newInvite, renew, revoke } from '../domain/invite.ts';
import type { Locale } from '../domain/locale.ts';
import type { Operator } from '../domain/operator.ts';
import { countInvitation } from '../domain/proof.ts';
import type { Refused } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import { setActive as activate, setRole as giveRole } from '../domain/team.ts';
import { PUBLIC_URL } from '../params.ts';
import { auth } from '../store/firebase.ts';
import { ownerOfMailbox } from '../work/account/mailbox-owner.ts';
import { spendLetter } from '../work/limits/letters.ts';
import { spendToken } from '../work/limits/limits.ts';
import { mailDoc, newMail } from '../store/mail.ts';
import { act } from '../work/chat/act.ts';
import type { StoredCompany } from '../store/refs.ts';
import { CODEC, at, invites, newId, operators } from '../store/refs.ts';
import { hashToken, newToken } from '../work/account/token.ts';
import type { Unit } from '../store/unit.ts';
import { decide } from '../store/unit.ts';
import type { Caller, Handler } from './context.ts';
import { done, withRight } from './context.ts';

const UNSENT = { state: 'PENDING', attempts: 0, error: null };

export const invite: Handler<'invite'> = async (caller, { email, role }) => {
  const limited = await mayPost(caller);
  if (!limited.ok) return limited;
  // Who has begun to sign up and proven nothing keeps nobody from being invited.
  if ((await ownerOfMailbox(email)).is === 'staff') return refuse('email-taken');
  const fresh = freshLetter();
  return decide(async (unit) => {
    const duty = await withRight(unit, caller, 'manage people');
    if (!duty.ok) return duty;
    const same = await unit.find(
      invites(caller.companyId).where('email', '==', email).where('state', '==', 'pending').limit(1),
      CODEC.invite,
    );
    if (same.length > 0) return refuse('already-invited');
    const counted = countInvitation(duty.company.unproven ?? null);
    if (!counted.ok) return counted;
    const now = Date.now();
    const spent = await spendLetter(unit, invitationBy(duty.company), email, now);
    if (!spent.ok) return spent;
    const who = { id: fresh.inviteId, companyId: caller.companyId, email, role, invitedBy: caller.uid };
    const made = newInvite(who, hashToken(fresh.token), now);
    unit.create(at.invite(caller.companyId, made.id), { ...made, mail: UNSENT });
    touchTeam(unit, { ...duty.company, unproven: counted.unproven });
    post(unit, duty.company, duty.actor, made, fresh, caller.locale, now);
    return { ok: true, output: { inviteId: made.id } };
  });
};

export const resendInvite: Handler<'resendInvite'> = async (caller, { inviteId }) => {
  const limited = await mayPost(caller);
  if (!limited.ok) return limited;
  const fresh = freshLetter();
  return decide(async (unit) => {
    const duty = await withRight(unit, caller, 'manage people');
    if (!duty.ok) return duty;
    const stored = await unit.read(at.invite(caller.companyId, inviteId));
    if (stored === null) return refuse('unknown-invite');
    const counted = countInvitation(duty.company.unproven ?? null);
    if (!counted.ok) return counted;
    const now = Date.now();
    const renewed = renew(stored, hashToken(fresh.token), now);
    if (!renewed.ok) return renewed;
    const spent = await spendLetter(unit, invitationBy(duty.company), stored.email, now);
    if (!spent.ok) return spent;
    touchTeam(unit, { ...duty.company, unproven: counted.unproven });
    unit.put(at.invite(caller.companyId, inviteId), { ...renewed.invite, mail: UNSENT });
    post(unit, duty.company, duty.actor, renewed.invite, fresh, caller.locale, now);
    return done;
  });
};

export const revokeInvite: Handler<'revokeInvite'> = (caller, { inviteId }) =>
  decide(async (unit) => {
    const duty = await withRight(unit, caller, 'manage people');
    if (!duty.ok) return duty;
    const stored = await unit.read(at.invite(caller.companyId, inviteId));
    if (stored === null) return refuse('unknown-invite');
    const revoked = revoke(stored, Date.now());
    if (!revoked.ok) return revoked;
    unit.put(at.invite(caller.companyId, inviteId), { ...revoked.invite, mail: stored.mail });
    return done;
  });

export const setRole: Handler<'setRole'> = (caller, { operatorId, role, version }) =>
  onTeam(caller, operatorId, (operator, otherAdmins) => {
    const fresh = upToDate(currentOf('operator', operator), version, { role });
    return fresh.ok ? giveRole(operator, role, otherAdmins) : fresh;
  });

export const setLimit: Handler<'setLimit'> = (caller, { operatorId, maxChats, version }) =>
  onTeam(caller, operatorId, (operator) => {
    const fresh = upToDate(currentOf('operator', operator), version, { maxChats });
    return fresh.ok ? { ok: true, operator: { ...operator, maxChats } } : fresh;
  });

export const setActive: Handler<'setActive'> = async (caller, { operatorId, active }) => {
  const outcome = await onTeam(caller, operatorId, (operator, otherAdmins) => activate(operator, active, otherAdmins));
  if (!outcome.ok) return outcome;
  if (!active) await auth.revokeRefreshTokens(operatorId);
  return done;
};

/** Changes somebody of the team; two admins cannot demote each other at once. */
function onTeam(
  caller: Caller,
  operatorId: string,
  verb: (operator: Operator, otherActiveAdmins: number) => { ok: true; operator: Operator } | Refused,
): Promise<{ ok: true; output: { version: number } } | Refused> {
  return act(caller.companyId, async (unit) => {
    const duty = await withRight(unit, caller, 'manage people');
    if (!duty.ok) return duty;
    const admins = await unit.find(
      operators(caller.companyId).where('role', '==', 'admin').where('active', '==', true),
      CODEC.operator,
    );
    const operator = await unit.read(at.operator(caller.companyId, operatorId));
    if (operator === null) return refuse('unknown-operator');
    const outcome = verb(operator, admins.filter(({ id }) => id !== operatorId).length);
    if (!outcome.ok) return outcome;
    const version = unit.saveOperator(caller.companyId, operator, outcome.operator);
    touchTeam(unit, duty.company);
    return { ok: true, output: { version } };
  });
}

/** Makes two decisions about one team exclude each other: of two at once the second decides again, on what the first has left. */
function touchTeam(unit: Unit, company: StoredCompany): void {
  unit.put(at.company(company.id), { ...company, teamVersion: company.teamVersion + 1 });
}

/** One letter more. The right comes first: somebody without it must not use up what the company may send. Refuses as `withRight` does, `too-many`. */
async function mayPost(caller: Caller): Promise<{ ok: true } | Refused> {
  const allowed = await decide((unit) => withRight(unit, caller, 'manage people'));
  return allowed.ok ? spendToken('letters of a company', caller.companyId) : allowed;
}

/** A stranger may send from a company that they have proven nothing of: that must not use up the letters of those who have. */
const invitationBy = ({ unproven }: StoredCompany) => (unproven ? 'invitation by the unproven' : 'invitation');

/** What chance makes for an invitation and its letter: once, however often it is decided. */
const freshLetter = () => ({ inviteId: newId(), mailId: newId(), token: newToken() });

function post(
  unit: Unit,
  company: StoredCompany,
  inviter: Operator,
  made: Pick<Invite, 'id' | 'email' | 'role'>,
  { token, mailId }: ReturnType<typeof freshLetter>,
  locale: Locale,
  now: number,
) {
  // The token stands behind the "#": it never reaches a server's log.
  const link = `${PUBLIC_URL.value()}/dashboard/invite#${company.id}.${made.id}.${token}`;
  const { name, unproven } = company;
  const values = { company: name, inviter: inviter.firstName, role: made.role, isProven: !unproven, link };
  const letter = invitationLetter(values, locale);
  unit.create(mailDoc(mailId), newMail(mailId, made.email, letter, { companyId: company.id, inviteId: made.id }, now));
}
