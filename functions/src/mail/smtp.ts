import { createTransport } from 'nodemailer';
import type { Transporter } from 'nodemailer';
import type { Letter } from '../domain/mail.ts';
import type { Outcome } from '../domain/outbox/attempt.ts';
import { MAIL_FROM, SMTP_HOST, SMTP_PASS, SMTP_PORT, SMTP_USER } from '../params.ts';

/** The server does not let us in (RFC 4954, 6): that is our setting and not the letter, and once it is right the letter still goes out. */
const LOCKED_OUT = new Set([530, 534, 535, 538]);

/** One conversation with the mail server. A 5xx answer is a refusal for good (RFC 5321, 4.2.1). */
export async function post(to: string, message: Letter, mailId: string): Promise<Outcome> {
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
