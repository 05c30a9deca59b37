import type { Invite } from '../domain/invite.ts';
import { newInvite, renew, revoke } from '../domain/invite.ts';
import { invitationLetter } from '../domain/letter.ts';
import { countInvitation } from '../domain/proof.ts';
import { WAITS } from '../domain/outbox/journey.ts';
import type { Refusal } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import type { Ms } from '../domain/time.ts';
import { PUBLIC_URL } from '../params.ts';
import { mailDoc, newMail } from '../store/mail.ts';
import { look } from '../store/look.ts';
import type { StoredCompany, StoredInvite } from '../store/refs.ts';
import { CODEC, docOf, invites, newId } from '../store/refs.ts';
import type { Unit } from '../store/unit.ts';
import { inviteIdOf } from '../work/account/invite-id.ts';
import { ownerOfMailbox } from '../work/account/mailbox-owner.ts';
import { hashToken, newToken } from '../work/account/token.ts';
import { whenLetterLeaves } from '../work/limits/company-letters.ts';
import { spendLetter } from '../work/limits/letters.ts';
import { spendToken } from '../work/limits/limits.ts';
import { command } from './command.ts';
import type { Caller, Handler } from './context.ts';
import type { Scene } from './enter.ts';
import { touchTeam } from './team.ts';

/** The delivery of a new invitation's letter, as the invitation shows it: it leaves now (null), or at a moment. */
const unsent = (leaves: Ms | null) =>
  leaves === null ? { state: 'PENDING', attempts: 0, error: null } : { state: 'RETRY', attempts: 0, error: WAITS };

/**
 * A pending invitation whose time is over is replaced. Refuses `email-taken`, `already-invited`, `too-many`, and as `countInvitation`, `spendLetter` and `whenLetterLeaves` do; but what the
 * same key has sent already is sent.
 */
export const invite: Handler<'invite'> = async (caller, input) => {
  const outcome = await invitation(caller, input);
  if (outcome.ok || input.key === undefined || !BY_ITSELF.has(outcome.reason)) return outcome;
  // The first one may have been saved between two reads of this one, which then met its letter.
  const id = inviteIdOf(caller.companyId, input.key);
  const sent = await look(docOf.invite(caller.companyId, id));
  return sent?.email === input.email ? { ok: true, output: { inviteId: id } } : outcome;
};

/** What an invitation is refused with when its own letter has just been sent. */
const BY_ITSELF: ReadonlySet<Refusal> = new Set([
  'already-invited',
  'letter-again',
  'mailbox-full',
  'letters-over',
  'too-many',
  'company-unproven',
]);

const invitation = command('invite', {
  first: async (caller, { email, key }) => {
    // A repeat finds the invitation, and takes no letter from others.
    if (key !== undefined && (await look(docOf.invite(caller.companyId, inviteIdOf(caller.companyId, key)))))
      return { ok: true };
    const limited = await spendOfCompany(caller);
    if (!limited.ok) return limited;
    // An address with an unproven sign-up may still be invited: a stranger may have begun that sign-up.
    return (await ownerOfMailbox(email)).is === 'staff' ? refuse('email-taken') : { ok: true };
  },
  fresh: freshLetter,
  decide: async (scene, { email, role, maxChats }, unit, fresh) => {
    const { caller, company, id, now, thing } = scene;
    if (thing !== null)
      return thing.email === email ? { ok: true, output: { inviteId: id } } : refuse('already-invited');
    const same = await unit.find(pendingFor(company.id, email), CODEC.invite);
    if (same.some(({ expiresAt }) => now < expiresAt)) return refuse('already-invited');
    for (const over of same) withdraw(unit, company.id, over, now);
    const counted = countInvitation(company.unproven ?? null);
    if (!counted.ok) return counted;
    const spent = await spendLetter(unit, invitationBy(company), email, now);
    if (!spent.ok) return spent;
    const limit = typeof maxChats === 'number' ? { maxChats } : {};
    const who = { id, companyId: company.id, email, role, ...limit, invitedBy: caller.uid };
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

/** The invitations to an address that nobody has accepted or withdrawn. */
const pendingFor = (companyId: string, email: string) =>
  invites(companyId).where('email', '==', email).where('state', '==', 'pending').limit(10);

/** An invitation whose time is over makes room for a new one, so that the list shows one of them. */
function withdraw(unit: Unit, companyId: string, over: StoredInvite, now: Ms): void {
  const revoked = revoke(over, now);
  if (revoked.ok) unit.put(docOf.invite(companyId, over.id), { ...revoked.invite, mail: over.mail });
}

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
