import type { Invite } from '../domain/invite.ts';
import { newInvite, renew, revoke } from '../domain/invite.ts';
import { invitationLetter } from '../domain/letter.ts';
import { countInvitation } from '../domain/proof.ts';
import { WAITS } from '../domain/outbox/journey.ts';
import { refuse } from '../domain/refusal.ts';
import type { Ms } from '../domain/time.ts';
import { PUBLIC_URL } from '../params.ts';
import { mailDoc, newMail } from '../store/mail.ts';
import type { StoredCompany } from '../store/refs.ts';
import { CODEC, invites, newId } from '../store/refs.ts';
import type { Unit } from '../store/unit.ts';
import { ownerOfMailbox } from '../work/account/mailbox-owner.ts';
import { hashToken, newToken } from '../work/account/token.ts';
import { whenLetterLeaves } from '../work/limits/company-letters.ts';
import { spendLetter } from '../work/limits/letters.ts';
import { spendToken } from '../work/limits/limits.ts';
import { command } from './command.ts';
import type { Caller } from './context.ts';
import type { Scene } from './enter.ts';
import { touchTeam } from './team.ts';

/** The delivery of a new invitation's letter, as the invitation shows it: it leaves now (null), or at a moment. */
const unsent = (leaves: Ms | null) =>
  leaves === null ? { state: 'PENDING', attempts: 0, error: null } : { state: 'RETRY', attempts: 0, error: WAITS };

/** Refuses `email-taken`, `already-invited`, `too-many`, and as `countInvitation`, `spendLetter` and `whenLetterLeaves` do. */
export const invite = command('invite', {
  first: async (caller, { email }) => {
    const limited = await spendOfCompany(caller);
    if (!limited.ok) return limited;
    // An address with an unproven sign-up may still be invited: a stranger may have begun that sign-up.
    return (await ownerOfMailbox(email)).is === 'staff' ? refuse('email-taken') : { ok: true };
  },
  fresh: freshLetter,
  decide: async (scene, { email, role }, unit, fresh) => {
    const { caller, company, id, now } = scene;
    const same = await unit.find(
      invites(company.id).where('email', '==', email).where('state', '==', 'pending').limit(1),
      CODEC.invite,
    );
    if (same.length > 0) return refuse('already-invited');
    const counted = countInvitation(company.unproven ?? null);
    if (!counted.ok) return counted;
    const spent = await spendLetter(unit, invitationBy(company), email, now);
    if (!spent.ok) return spent;
    const who = { id, companyId: company.id, email, role, invitedBy: caller.uid };
    const made = newInvite(who, hashToken(fresh.token), now);
    touchTeam(unit, { ...company, unproven: counted.unproven });
    const leaving = await whenLetterLeaves(unit, company, now);
    if (!leaving.ok) return leaving;
    post(unit, scene, made, fresh, leaving.at);
    return { ok: true, becomes: { ...made, mail: unsent(leaving.at) }, output: { inviteId: id } };
  },
});

/** Refuses `too-many`, and as `renew`, `countInvitation`, `spendLetter` and `whenLetterLeaves` do. */
export const resendInvite = command('resendInvite', {
  first: spendOfCompany,
  fresh: freshLetter,
  decide: async (scene, _input, unit, fresh) => {
    const { company, thing: stored, now } = scene;
    const counted = countInvitation(company.unproven ?? null);
    if (!counted.ok) return counted;
    const renewed = renew(stored, hashToken(fresh.token), now);
    if (!renewed.ok) return renewed;
    const spent = await spendLetter(unit, invitationBy(company), stored.email, now);
    if (!spent.ok) return spent;
    touchTeam(unit, { ...company, unproven: counted.unproven });
    const leaving = await whenLetterLeaves(unit, company, now);
    if (!leaving.ok) return leaving;
    post(unit, scene, renewed.invite, fresh, leaving.at);
    return { ok: true, becomes: { ...renewed.invite, mail: unsent(leaving.at) }, output: {} };
  },
});

/** Refuses `invite-used`. */
export const revokeInvite = command('revokeInvite', {
  decide: ({ thing: stored, now }) => {
    const revoked = revoke(stored, now);
    return revoked.ok ? { ok: true, becomes: { ...revoked.invite, mail: stored.mail }, output: {} } : revoked;
  },
});

/** Spends one of the letters that a company may send. */
function spendOfCompany({ companyId }: Caller) {
  return spendToken('letters of a company', companyId);
}

/** Invitations by an unproven company are counted apart: a stranger may send them, and they must not use up those of proven companies. */
const invitationBy = ({ unproven }: StoredCompany) => (unproven ? 'invitation by the unproven' : 'invitation');

/** The random values of an invitation's letter. */
function freshLetter() {
  return { mailId: newId(), token: newToken() };
}

function post(
  unit: Unit,
  { caller, company, actor, now }: Pick<Scene<'invite'>, 'caller' | 'company' | 'actor' | 'now'>,
  made: Pick<Invite, 'id' | 'email' | 'role'>,
  { token, mailId }: ReturnType<typeof freshLetter>,
  leaves: Ms | null,
) {
  // The token stands behind the "#", which a browser does not send: so the token never reaches a server's log.
  const link = `${PUBLIC_URL.value()}/dashboard/invite#${company.id}.${made.id}.${token}`;
  const { name, unproven } = company;
  const values = { company: name, inviter: actor.firstName, role: made.role, isProven: !unproven, link };
  const letter = invitationLetter(values, caller.locale);
  unit.create(
    mailDoc(mailId),
    newMail(mailId, made.email, letter, { companyId: company.id, inviteId: made.id }, now, leaves),
  );
}
