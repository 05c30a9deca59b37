import { createTransport } from 'nodemailer';
import type { Transporter } from 'nodemailer';
import type { Letter } from '../domain/mail.ts';
import type { Outcome } from '../domain/outbox/attempt.ts';
import { MAIL_FROM, SMTP_HOST, SMTP_PASS, SMTP_PORT, SMTP_USER } from '../params.ts';

/** Codes of a failed authentication (RFC 4954, 6). The fault is in our settings and not in the letter, so the letter is tried again. */
const LOCKED_OUT = new Set([530, 534, 535, 538]);

/** Sends one letter by SMTP. A 5xx answer is final (RFC 5321, 4.2.1), except for the codes in `LOCKED_OUT`. */
export async function post(to: string, message: Letter, mailId: string): Promise<Outcome> {
  try {
    // Every attempt has the same Message-ID, so that a server which has got the letter already may drop the second one.
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
