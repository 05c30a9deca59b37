import { confirmationLetter } from '../../domain/letter.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Letter } from '../../domain/mail.ts';
import { withLink } from '../../domain/proof.ts';
import type { Refused } from '../../domain/refusal.ts';
import { refuse } from '../../domain/refusal.ts';
import { PUBLIC_URL } from '../../params.ts';
import type { Unasked } from '../limits/letters.ts';
import { spendLetter } from '../limits/letters.ts';
import { mailDoc, newMail } from '../../store/mail.ts';
import type { StoredCompany } from '../../store/refs.ts';
import { docOf, newId } from '../../store/refs.ts';
import { hashToken, newToken } from './token.ts';
import type { Unit } from '../../store/unit.ts';

/** The random values of a letter that proves a mailbox. They are made once, before the decision that may run several times. */
export const freshProof = () => ({ mailId: newId(), token: newToken() });
type Fresh = ReturnType<typeof freshProof>;

/** The token stands behind the "#", which a browser does not send: so the token never reaches a server's log. */
export const proofLetter = (companyId: string, token: string, locale: Locale): Letter =>
  confirmationLetter(`${PUBLIC_URL.value()}/dashboard/confirm#${companyId}.${token}`, locale);

/** Wants the first letter of a sign-up written; its link proves this mailbox. Refuses as `spendLetter` does. */
export async function wantProof(
  unit: Unit,
  companyId: string,
  email: string,
  fresh: Fresh,
  locale: Locale,
): Promise<{ ok: true } | Refused> {
  const usual = await wantLetter(unit, 'confirmation', companyId, email, fresh, locale);
  if (usual.ok) return usual;
  const kept = await wantLetter(unit, 'first confirmation', companyId, email, fresh, locale);
  return kept.ok ? kept : usual;
}

async function wantLetter(
  unit: Unit,
  what: Unasked,
  companyId: string,
  email: string,
  { mailId, token }: Fresh,
  locale: Locale,
): Promise<{ ok: true } | Refused> {
  const now = Date.now();
  const spent = await spendLetter(unit, what, email, now);
  if (!spent.ok) return spent;
  unit.create(mailDoc(mailId), newMail(mailId, email, proofLetter(companyId, token, locale), null, now));
  return spent;
}

/** The same for a company that exists already; its earlier links still work. Also refuses `proof-done`. */
export async function wantProofAgain(
  unit: Unit,
  company: StoredCompany,
  fresh: Fresh,
  locale: Locale,
): Promise<{ ok: true } | Refused> {
  if (!company.unproven) return refuse('proof-done');
  const profile = await unit.read(docOf.profile(company.id, company.unproven.uid));
  if (profile === null) throw new Error('An operator without a profile');
  const wanted =
    company.unproven.tokenHashes.length === 0
      ? await wantProof(unit, company.id, profile.email, fresh, locale)
      : await wantLetter(unit, 'confirmation', company.id, profile.email, fresh, locale);
  if (wanted.ok)
    unit.put(docOf.company(company.id), { ...company, unproven: withLink(company.unproven, hashToken(fresh.token)) });
  return wanted;
}
