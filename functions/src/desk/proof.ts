import { prove } from '../domain/proof.ts';
import { auth } from '../store/firebase.ts';
import { freshProof, wantProofAgain } from '../store/proof.ts';
import { at } from '../store/refs.ts';
import { hashToken } from '../store/token.ts';
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
    unit.put(at.company(caller.companyId), { ...company, unproven: null });
    return { ...done, uid: company.unproven.uid };
  });
  // For whoever looks at the account there; what counts is what the company says.
  if (proven.ok && 'uid' in proven) await auth.updateUser(proven.uid, { emailVerified: true });
  return proven.ok ? done : proven;
};

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
