import { prove } from '../domain/proof.ts';
import { auth } from '../store/firebase.ts';
import { freshProof, wantProofAgain } from '../work/account/proof.ts';
import { at } from '../store/refs.ts';
import { hashToken } from '../work/account/token.ts';
import { decide } from '../store/unit.ts';
import type { Handler } from './context.ts';
import { done, onDuty, withRight } from './context.ts';

/** Safe to do twice: who has proven it already is told that it is done. Refuses `unknown-proof`. */
export const confirmEmail: Handler<'confirmEmail'> = async (caller, { token }) => {
  const proven = await decide(async (unit) => {
    const duty = await onDuty(unit, caller);
    if (!duty.ok) return duty;
    const { company } = duty;
    if (!company.unproven) return done;
    const allowed = prove(company.unproven, caller.uid, hashToken(token));
    if (!allowed.ok) return allowed;
    const profile = await unit.read(at.profile(caller.companyId, caller.uid));
    unit.put(at.company(caller.companyId), { ...company, unproven: null });
    return { ...done, email: profile?.email };
  });
  if (!proven.ok) return proven;
  if ('email' in proven) await tellVerified(caller.uid, proven.email);
  return done;
};

/** For whoever looks at the account there; what counts is what the company says. An e-mail that was changed there is not the one that was proven. */
async function tellVerified(uid: string, email: string | undefined): Promise<void> {
  const account = await auth.getUser(uid);
  if (account.email === email) await auth.updateUser(uid, { emailVerified: true });
}

/** Refuses `proof-done`, and as `spendLetter` does. */
export const resendProof: Handler<'resendProof'> = (caller) => {
  const fresh = freshProof();
  return decide(async (unit) => {
    const duty = await withRight(unit, caller, 'manage people');
    if (!duty.ok) return duty;
    const wanted = await wantProofAgain(unit, duty.company, fresh, caller.locale);
    return wanted.ok ? done : wanted;
  });
};
