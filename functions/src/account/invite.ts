import type { Invite } from '../domain/invite.ts';
import { accept, openInvite } from '../domain/invite.ts';
import type { Refused } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import { newOperator } from '../domain/team.ts';
import { endSignUp } from '../work/account/end-company.ts';
import { auth } from '../store/firebase.ts';
import { spendToken } from '../work/limits/limits.ts';
import { ownerOfMailbox } from '../work/account/mailbox-owner.ts';
import { docOf, newId } from '../store/refs.ts';
import { addStaff } from '../work/account/staff.ts';
import { hashToken } from '../work/account/token.ts';
import type { Unit } from '../store/unit.ts';
import { decide } from '../store/unit.ts';
import type { AccountHandler } from './guest.ts';

type Link = { companyId: string; inviteId: string; token: string };

/** What the page behind "Принять приглашение" shows. Refuses as `openInvite` does, and `too-many`. */
export const lookAtInvite: AccountHandler<'lookAtInvite'> = async (guest, link) => {
  const limited = await spendToken('invite is opened', guest.address);
  if (!limited.ok) return limited;
  return decide(async (unit) => {
    const opened = await open(unit, link);
    if (!opened.ok) return opened;
    const { email, role } = opened.invite;
    const owner = await ownerOfMailbox(email);
    const ends = owner.is === 'unproven' ? await unit.read(docOf.company(owner.companyId)) : null;
    return { ok: true, output: { companyName: opened.company.name, email, role, ends: ends?.name ?? null } };
  });
};

/**
 * "Зарегистрироваться": uses up the invitation and makes the operator in one save, then creates the sign-in with the e-mail and the password.
 * The sign-in has the invitation's id, so of two calls at once only one can create it. If the process dies before that, the same link finishes it.
 * Refuses as `openInvite` does, `email-taken`, `too-many`.
 */
export const acceptInvite: AccountHandler<'acceptInvite'> = async (
  guest,
  { firstName, lastName, password, ...link },
) => {
  const limited = await spendToken('invite is opened', guest.address);
  if (!limited.ok) return limited;
  const looked = await decide((unit) => open(unit, link));
  if (!looked.ok) return looked;
  const { id: uid, email } = looked.invite;
  const free = await freeMailbox(email, uid);
  if (!free.ok) return free;
  const shiftId = newId();
  const saved = await decide(async (unit) => {
    const opened = await open(unit, link);
    if (!opened.ok) return opened;
    const { company, invite, mail } = opened;
    const now = Date.now();
    if (invite.state === 'pending') {
      const who = {
        id: uid,
        firstName,
        role: invite.role,
        maxChats: invite.maxChats ?? company.settings.maxChats,
        shiftId,
      };
      addStaff(unit, company.id, newOperator(who, now), { lastName, email });
      unit.put(docOf.invite(company.id, invite.id), { ...accept(invite, uid, now), mail });
      // Changing the company keeps this save and the save that ends an unproven company from both succeeding at the same time.
      if (company.unproven) unit.put(docOf.company(company.id), { ...company, teamVersion: company.teamVersion + 1 });
    }
    return { ok: true as const };
  });
  if (!saved.ok) return saved;
  const bound = await bind(uid, email, password);
  return bound.ok ? { ok: true, output: { email } } : bound;
};

async function open(unit: Unit, { companyId, inviteId, token }: Link) {
  const company = await unit.read(docOf.company(companyId));
  const invite = await unit.read(docOf.invite(companyId, inviteId));
  const opened = openInvite(invite, hashToken(token), Date.now());
  if (company === null || company.unproven?.ending || invite === null) return refuse('unknown-invite');
  if (!opened.ok && !(opened.reason === 'invite-used' && (await isUnfinished(invite)))) return opened;
  return { ok: true as const, company, invite, mail: invite.mail };
}

/** Has this invitation made an operator who has no sign-in yet, since an earlier attempt died in between? */
async function isUnfinished(invite: Invite): Promise<boolean> {
  if (invite.state !== 'accepted' || Date.now() >= invite.expiresAt) return false;
  return (await auth.getUsers([{ uid: invite.operatorId }])).users.length === 0;
}

/**
 * Frees the e-mail for the person who holds the invitation's letter, and so owns the mailbox. What a stranger has begun with this e-mail is removed: a
 * sign-in that belongs to no company, or a sign-up that nobody has proven, each with all its sessions. Refuses `email-taken`.
 */
async function freeMailbox(email: string, uid: string): Promise<{ ok: true } | Refused> {
  const owner = await ownerOfMailbox(email);
  if (owner.is === 'free' || owner.uid === uid) return { ok: true };
  if (owner.is === 'staff') return refuse('email-taken');
  if (owner.is === 'unproven') await endSignUp(owner.companyId, () => true);
  else await auth.deleteUser(owner.uid);
  return { ok: true };
}

async function bind(uid: string, email: string, password: string): Promise<{ ok: true } | Refused> {
  try {
    await auth.createUser({ uid, email, password, emailVerified: true });
    return { ok: true };
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    if (code === 'auth/uid-already-exists') return refuse('invite-used');
    if (code === 'auth/email-already-exists') return refuse('email-taken');
    throw error;
  }
}
