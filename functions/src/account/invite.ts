import { accept, openInvite } from '../domain/invite.ts';
import type { Refused } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import { newOperator } from '../domain/team.ts';
import { auth } from '../store/firebase.ts';
import { spendToken } from '../store/limits.ts';
import { at, newId } from '../store/refs.ts';
import { addStaff } from '../store/staff.ts';
import { hashToken } from '../store/token.ts';
import type { Unit } from '../store/unit.ts';
import { decide } from '../store/unit.ts';
import type { AccountHandler } from './index.ts';

type Link = { companyId: string; inviteId: string; token: string };

/** What stands on the page behind "Принять приглашение". Refuses as `openInvite` does, and `too-many`. */
export const lookAtInvite: AccountHandler<'lookAtInvite'> = async (guest, link) => {
  const limited = await spendToken('invite is opened', guest.address);
  if (!limited.ok) return limited;
  return decide(async (unit) => {
    const opened = await open(unit, link);
    if (!opened.ok) return opened;
    const { email, role } = opened.invite;
    return { ok: true, output: { companyName: opened.company.name, email, role } };
  });
};

/**
 * "Зарегистрироваться": binds the e-mail to the password, then uses up the invitation and makes the operator in one save. If this dies in
 * between, the sign-in belongs to no company and the same link finishes it: the letter proves whose the e-mail is. Refuses as `openInvite` does, `email-taken`, `too-many`.
 */
export const acceptInvite: AccountHandler<'acceptInvite'> = async (
  guest,
  { firstName, lastName, password, ...link },
) => {
  const limited = await spendToken('invite is opened', guest.address);
  if (!limited.ok) return limited;
  const looked = await decide((unit) => open(unit, link));
  if (!looked.ok) return looked;
  const { email } = looked.invite;
  const bound = await bind(email, password);
  if (!bound.ok) return bound;
  const saved = await decide(async (unit) => {
    const opened = await open(unit, link);
    if (!opened.ok) return opened;
    const now = Date.now();
    const { company, invite } = opened;
    const who = { id: bound.uid, firstName, role: invite.role, maxChats: company.settings.maxChats, shiftId: newId() };
    addStaff(unit, company.id, newOperator(who, now), { lastName, email });
    unit.put(at.invite(company.id, invite.id), { ...accept(invite, bound.uid, now), mail: opened.mail });
    return { ok: true as const };
  });
  return saved.ok ? { ok: true, output: { email } } : saved;
};

async function open(unit: Unit, { companyId, inviteId, token }: Link) {
  const company = await unit.read(at.company(companyId));
  const stored = await unit.read(at.invite(companyId, inviteId));
  const opened = openInvite(stored, hashToken(token), Date.now());
  if (!opened.ok) return opened;
  if (company === null || stored === null) return refuse('unknown-invite');
  return { ok: true as const, company, invite: opened.invite, mail: stored.mail };
}

/** The sign-in for this e-mail: a new one, or one that belongs to no company yet (an earlier try that died, or a stranger's). Refuses `email-taken`. */
async function bind(email: string, password: string): Promise<{ ok: true; uid: string } | Refused> {
  const [known] = (await auth.getUsers([{ email }])).users;
  if (known === undefined) {
    const made = await auth.createUser({ email, password, emailVerified: true });
    return { ok: true, uid: made.uid };
  }
  if ((await at.user(known.uid).ref.get()).exists) return refuse('email-taken');
  await auth.updateUser(known.uid, { password, emailVerified: true });
  return { ok: true, uid: known.uid };
}
