import { resetLetter } from '../domain/letter.ts';
import { RULES } from '../domain/limit.ts';
import type { Letter } from '../domain/mail.ts';
import { mailboxOf } from '../domain/mailbox.ts';
import { withLink } from '../domain/proof.ts';
import { PUBLIC_URL } from '../params.ts';
import { auth } from '../store/firebase.ts';
import { spendIn } from '../work/limits/limits.ts';
import { ownerOfMailbox } from '../work/account/mailbox-owner.ts';
import type { Mail } from '../store/mail.ts';
import { mailDoc } from '../store/mail.ts';
import { proofLetter } from '../work/account/proof.ts';
import { docOf } from '../store/refs.ts';
import { hashToken, newToken } from '../work/account/token.ts';
import type { Unit } from '../store/unit.ts';
import { decide } from '../store/unit.ts';

/**
 * Writes the text of a letter that was only `wanted`, and stores it with the letter, so that each further attempt sends the same text. Gives null and
 * removes the letter when no account has this e-mail, or its mailbox has got too many such letters.
 */
export async function compose({ id, to, wanted }: Mail): Promise<Letter | null> {
  const write = wanted && (await writerFor(to, wanted));
  const kept = await decide(async (unit) => {
    const doc = mailDoc(id);
    const mail = await unit.read(doc);
    const { burst } = RULES['password reset'];
    const spent = write && (await spendIn(unit, 'password reset', mailboxOf(to), burst, Date.now()));
    const message = spent?.ok ? await write!(unit) : null;
    if (mail === null || message === null) unit.remove(doc);
    else unit.put(doc, { ...mail, message, wanted: null });
    return { ok: true, message };
  });
  return 'message' in kept ? kept.message : null;
}

type Writer = (unit: Unit) => Promise<Letter | null>;

/**
 * What to write to an e-mail. A person with an unproven sign-up gets no link for a password, since a stranger may have begun the company in their name
 * and invited people to it. They get the letter that lets them confirm the sign-up or free the mailbox.
 */
async function writerFor(email: string, { locale }: NonNullable<Mail['wanted']>): Promise<Writer | null> {
  const owner = await ownerOfMailbox(email);
  if (owner.is === 'staff') {
    const made = new URL(await auth.generatePasswordResetLink(email));
    const link = `${PUBLIC_URL.value()}/dashboard/reset#${made.searchParams.get('oobCode') ?? ''}`;
    return async () => resetLetter(link, locale);
  }
  if (owner.is !== 'unproven') return null;
  const [doc, token] = [docOf.company(owner.companyId), newToken()];
  return async (unit) => {
    const company = await unit.read(doc);
    if (!company?.unproven) return null;
    unit.put(doc, { ...company, unproven: withLink(company.unproven, hashToken(token)) });
    return proofLetter(company.id, token, locale);
  };
}
