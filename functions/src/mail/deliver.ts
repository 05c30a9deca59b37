import { createTransport } from 'nodemailer';
import type { Transporter } from 'nodemailer';
import { afterAttempt, claim } from '../domain/mail.ts';
import type { Delivery, Letter } from '../domain/mail.ts';
import { MAIL_FROM, SMTP_HOST, SMTP_PASS, SMTP_PORT, SMTP_USER } from '../params.ts';
import { reach } from '../store/fault.ts';
import type { Mail } from '../store/outbox.ts';
import { mailDoc } from '../store/outbox.ts';
import { at, newId } from '../store/refs.ts';
import type { Unit } from '../store/unit.ts';
import { decide } from '../store/unit.ts';
import { compose } from './compose.ts';

/**
 * One attempt to deliver a letter, if there is one to make: takes the lease, speaks SMTP, writes what became of it. Two at once send one
 * letter, since only one gets the lease; if a worker dies, the lease runs out and the sweep tries again.
 */
export async function deliver(mailId: string): Promise<void> {
  const holder = newId();
  const claimed = await decide(async (unit) => {
    const mail = await unit.read(mailDoc(mailId));
    const lease = mail && claim(mail.delivery, Date.now());
    if (mail === null || lease === null) return { ok: false };
    await put(unit, mailId, { ...mail, delivery: lease, holder });
    return { ok: true, mail, lease };
  });
  if (!claimed.ok || !('mail' in claimed)) return;
  await reach('before-deliver');
  const message = claimed.mail.message ?? (await compose(mailId, claimed.mail));
  if (message === null) return;
  const attempt = await post(claimed.mail.to, message, mailId);
  await decide(async (unit) => {
    const mail = await unit.read(mailDoc(mailId));
    if (mail?.delivery.state !== 'PROCESSING' || mail.delivery.attempts !== claimed.lease.attempts)
      return { ok: false };
    await put(unit, mailId, { ...mail, delivery: afterAttempt(mail.delivery, attempt, Date.now()) });
    return { ok: true };
  });
}

/** The letter, and its state on the invitation that shows it. */
async function put(unit: Unit, mailId: string, mail: Mail): Promise<void> {
  unit.put(mailDoc(mailId), mail);
  if (mail.invite === null) return;
  const doc = at.invite(mail.invite.companyId, mail.invite.inviteId);
  const invite = await unit.read(doc);
  if (invite !== null) unit.put(doc, { ...invite, mail: shown(mail.delivery) });
}

function shown(delivery: Delivery) {
  return { state: delivery.state, attempts: delivery.attempts, error: 'error' in delivery ? delivery.error : null };
}

/** The server does not let us in (RFC 4954, 6): that is our setting and not the letter, and once it is right the letter still goes out. */
const LOCKED_OUT = new Set([530, 534, 535, 538]);

async function post(
  to: string,
  message: Letter,
  mailId: string,
): Promise<{ ok: true } | { ok: false; error: string; final: boolean }> {
  try {
    // The same Message-ID on every attempt: a server that has seen the letter already may drop the second one.
    await transport().sendMail({ from: MAIL_FROM.value(), to, messageId: `<${mailId}@rtno.chat>`, ...message });
    return { ok: true };
  } catch (error) {
    const code =
      typeof error === 'object' && error !== null && 'responseCode' in error ? Number(error.responseCode) : 0;
    return { ok: false, error: code ? `SMTP ${code}` : nameOf(error), final: code >= 500 && !LOCKED_OUT.has(code) };
  }
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}

let made: Transporter | null = null;

function transport(): Transporter {
  const [user, pass] = [SMTP_USER.value(), SMTP_PASS.value()];
  made ??= createTransport({
    host: SMTP_HOST.value(),
    port: SMTP_PORT.value(),
    secure: SMTP_PORT.value() === 465,
    ...(user ? { auth: { user, pass } } : {}),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  return made;
}
