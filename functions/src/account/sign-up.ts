import { openProof } from '../domain/proof.ts';
import { refuse } from '../domain/refusal.ts';
import { endSignUp } from '../work/account/end-company.ts';
import { spendToken } from '../work/limits/limits.ts';
import { docOf } from '../store/refs.ts';
import { hashToken } from '../work/account/token.ts';
import type { Unit } from '../store/unit.ts';
import { decide } from '../store/unit.ts';
import type { AccountHandler } from './guest.ts';

/** What the page behind "Подтвердить почту" shows. Refuses `unknown-proof`, `proof-done`, `too-many`. */
export const lookAtSignUp: AccountHandler<'lookAtSignUp'> = async (guest, link) => {
  const limited = await spendToken('invite is opened', guest.address);
  if (!limited.ok) return limited;
  return decide(async (unit) => {
    const opened = await open(unit, link);
    if (!opened.ok) return opened;
    const { company, uid } = opened;
    const [operator, profile] = await unit.readEach(docOf.operator(company.id, uid), docOf.profile(company.id, uid));
    if (operator === null || profile === null) return refuse('unknown-proof');
    return { ok: true, output: { companyName: company.name, firstName: operator.firstName, email: profile.email } };
  });
};

/** "Это не я": ends the sign-up that a stranger has begun with this mailbox. Refuses as `lookAtSignUp` does. */
export const disownSignUp: AccountHandler<'disownSignUp'> = async (guest, link) => {
  const limited = await spendToken('invite is opened', guest.address);
  if (!limited.ok) return limited;
  const opened = await decide((unit) => open(unit, link));
  if (!opened.ok) return opened;
  await endSignUp(link.companyId, (unproven) => openProof(unproven, hashToken(link.token)).ok);
  return { ok: true, output: {} };
};

async function open(unit: Unit, { companyId, token }: { companyId: string; token: string }) {
  const company = await unit.read(docOf.company(companyId));
  if (company === null) return refuse('unknown-proof');
  if (!company.unproven) return refuse('proof-done');
  const opened = openProof(company.unproven, hashToken(token));
  return opened.ok ? { ok: true as const, company, uid: opened.unproven.uid } : opened;
}
