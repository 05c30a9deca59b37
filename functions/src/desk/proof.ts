import { prove } from '../domain/proof.ts';
import { auth } from '../store/firebase.ts';
import { docOf } from '../store/refs.ts';
import { look } from '../store/look.ts';
import { freshProof, wantProofAgain } from '../work/account/proof.ts';
import { hashToken } from '../work/account/token.ts';
import { command } from './command.ts';
import type { Caller } from './context.ts';
import { done } from './context.ts';

/** Proves the mailbox of the person who signed up. Safe to do twice: a repeat succeeds. Refuses `unknown-proof`. */
export const confirmEmail = command('confirmEmail', {
  decide: ({ company, actor }, { token }, unit) => {
    if (!company.unproven) return done;
    const allowed = prove(company.unproven, actor.id, hashToken(token));
    if (!allowed.ok) return allowed;
    // A plain `put` is enough, since nothing follows from this change as it does from a change of settings.
    unit.put(docOf.company(company.id), { ...company, unproven: null });
    return { ok: true, tells: {}, output: {} };
  },
  after: async (caller, _input, { company }) => {
    if (company.unproven) await tellVerified(caller);
  },
});

/**
 * Marks the e-mail as verified at Firebase Auth, for people who look at the account there; our code only looks at the company. If the e-mail was changed
 * at Firebase Auth, it is not the one that was proven and is not marked.
 */
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
