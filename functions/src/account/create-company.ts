import type { Locale } from '../domain/locale.ts';
import { newUnproven } from '../domain/proof.ts';
import type { Refused } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { newOperator } from '../domain/team.ts';
import { endSignUp } from '../work/account/end-company.ts';
import { reach } from '../store/fault.ts';
import { auth } from '../store/firebase.ts';
import { spendToken } from '../work/limits/limits.ts';
import { ownerOfMailbox } from '../work/account/mailbox-owner.ts';
import { freshProof, wantProof, wantProofAgain } from '../work/account/proof.ts';
import { docOf, newId } from '../store/refs.ts';
import { addStaff } from '../work/account/staff.ts';
import { hashToken } from '../work/account/token.ts';
import { decide } from '../store/unit.ts';
import type { AccountHandler } from './guest.ts';

/**
 * "Создать аккаунт": a company with its default settings and its first admin, who gets a letter to prove their mailbox.
 * The documents are written first and the sign-in is created last. If the process dies in between, the e-mail is still free and the person can try
 * again; the nightly sweep removes the unproven company when its time is over.
 * Refuses `email-taken`, `email-unproven` (and sends a letter to the mailbox), `too-many`.
 */
export const createCompany: AccountHandler<'createCompany'> = async (
  guest,
  { companyName, firstName, lastName, email, password },
) => {
  const limited = await spendToken('company signs up', guest.address);
  if (!limited.ok) return limited;
  const owner = await ownerOfMailbox(email);
  if (owner.is === 'staff') return refuse('email-taken');
  if (owner.is === 'unproven') return begun(owner.companyId, guest.locale);
  // The sign-in was made, or its e-mail was changed, without our functions. It proves nothing, and would only block the e-mail for its owner.
  if (owner.is === 'stranger') await auth.deleteUser(owner.uid);
  const companyId = newId();
  const [uid, shiftId] = [newId(), newId()];
  const proof = freshProof();
  const settings = DEFAULT_SETTINGS[guest.locale];
  const saved = await decide(async (unit) => {
    const now = Date.now();
    // If the mailbox has got too many letters today, the company is created without this letter; the dashboard can send it again later.
    const posted = await wantProof(unit, companyId, email, proof, guest.locale);
    unit.create(docOf.company(companyId), {
      id: companyId,
      name: companyName,
      settings,
      knowledgeVersion: 0,
      wordsFrom: 0,
      published: null,
      teamVersion: 0,
      createdAt: now,
      unproven: newUnproven(uid, posted.ok ? hashToken(proof.token) : null, now),
    });
    const operator = newOperator({ id: uid, firstName, role: 'admin', maxChats: settings.maxChats, shiftId }, now);
    addStaff(unit, companyId, operator, { lastName, email });
    return { ok: true };
  });
  if ('reason' in saved) return saved;
  const bound = await bind(uid, email, password);
  if (bound.ok) return { ok: true, output: { companyId } };
  await endSignUp(companyId, () => true);
  return bound;
};

/** Sends the owner of the mailbox a letter to confirm the sign-up or to free the mailbox, since the sign-up's first letter may be days old. */
async function begun(companyId: string, locale: Locale): Promise<Refused> {
  const fresh = freshProof();
  await decide(async (unit) => {
    const company = await unit.read(docOf.company(companyId));
    return company === null ? { ok: false } : wantProofAgain(unit, company, fresh, locale);
  });
  return refuse('email-unproven');
}

async function bind(uid: string, email: string, password: string): Promise<{ ok: true } | Refused> {
  try {
    await auth.createUser({ uid, email, password });
    await reach('after-sign-in');
    return { ok: true };
  } catch (error) {
    // The sign-in exists under this sign-up's own id, so `createUser` has succeeded: its answer was lost, or the SDK repeated the call.
    if ((await auth.getUsers([{ uid }])).users.length > 0) return { ok: true };
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    if (code === 'auth/email-already-exists') return refuse('email-taken');
    throw error;
  }
}
