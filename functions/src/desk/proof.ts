import { prove } from '../domain/proof.ts';
import { auth } from '../store/firebase.ts';
import { docOf } from '../store/refs.ts';
import { look } from '../store/look.ts';
import { freshProof, wantProofAgain } from '../work/account/proof.ts';
import { hashToken } from '../work/account/token.ts';
import { command } from './command.ts';
import type { Caller } from './context.ts';
import { done } from './context.ts';

/** Safe to do twice: who has proven it already is told that it is done. Refuses `unknown-proof`. */
export const confirmEmail = command('confirmEmail', {
  decide: ({ company, actor }, { token }, unit) => {
    if (!company.unproven) return done;
    const allowed = prove(company.unproven, actor.id, hashToken(token));
    if (!allowed.ok) return allowed;
    // Nothing follows from it, as it does from other settings.
    unit.put(docOf.company(company.id), { ...company, unproven: null });
    return { ok: true, tells: {}, output: {} };
  },
  after: async (caller, _input, { company }) => {
    if (company.unproven) await tellVerified(caller);
  },
});

/** For whoever looks at the account there; what counts is what the company says. An e-mail that was changed there is not the one that was proven. */
async function tellVerified({ companyId, uid }: Caller): Promise<void> {
  const [account, profile] = await Promise.all([auth.getUser(uid), look(docOf.profile(companyId, uid))]);
  if (account.email === profile?.email) await auth.updateUser(uid, { emailVerified: true });
}

/** Refuses `proof-done`, and as `spendLetter` does. */
export const resendProof = command('resendProof', {
  fresh: freshProof,
  decide: async ({ caller, company }, _input, unit, fresh) => {
    const wanted = await wantProofAgain(unit, company, fresh, caller.locale);
    return wanted.ok ? { ok: true, tells: {}, output: {} } : wanted;
  },
});
