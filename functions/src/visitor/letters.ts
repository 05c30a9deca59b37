import { createHash } from 'node:crypto';
import type { Request } from 'firebase-functions/v2/https';
import type { Response } from 'express';
import { Id, Token } from '../domain/contract/text.ts';
import { parseInput } from '../domain/contract/fields.ts';
import { escapeHtml } from '../domain/letter.ts';
import type { Locale } from '../domain/locale.ts';
import { LOCALES } from '../domain/locale.ts';
import { answerLetter } from '../work/report-letters/answer.ts';
import { DEEDS } from '../work/report-letters/link.ts';
import { sendWrongMethod } from './http.ts';

const WORDS = {
  ru: {
    agree: { ask: 'Получать отчёты на эту почту?', button: 'Получать отчёты', done: 'Готово: отчёты будут приходить.' },
    leave: { ask: 'Больше не получать отчёты?', button: 'Отписаться', done: 'Готово: отчётов больше не будет.' },
    unknown: 'Ссылка больше не действует.',
  },
  en: {
    agree: { ask: 'Get reports at this address?', button: 'Get reports', done: 'Done: reports will come.' },
    leave: { ask: 'Get no more reports?', button: 'Unsubscribe', done: 'Done: no more reports will come.' },
    unknown: 'This link is no longer valid.',
  },
} as const;

/**
 * What the links of report letters lead to. Reading a link shows a page with a button and changes nothing, since scanners of mail follow links; a post does it, from
 * that button or from a mail program (RFC 8058). Whoever posts needs the secret of the letter, and learns nothing else.
 */
export async function answerByLink(request: Request, response: Response, companyId: string): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'POST') return sendWrongMethod(request, response, 'GET, POST');
  const { letter, token } = request.query;
  const deed = DEEDS.find((one) => one === request.query['deed']);
  const locale = LOCALES.find((one) => one === request.query['locale']) ?? 'ru';
  const [id, secret] = [parseInput(Id, letter), parseInput(Token, token)];
  const words = WORDS[locale];
  // People open a link that a mail program has cut: they get words and no code.
  if (deed === undefined || !id.ok || !secret.ok) return sendPage(response, locale, 400, words.unknown);
  if (request.method === 'GET') return sendPage(response, locale, 200, words[deed].ask, words[deed].button);
  const isKnown = await answerLetter(companyId, id.value, deed, secret.value, Date.now());
  sendPage(response, locale, isKnown ? 200 : 404, isKnown ? words[deed].done : words.unknown);
}

const STYLE = [
  'body{max-width:480px;margin:64px auto;padding:0 16px;font:16px/1.5 sans-serif}h1{font-size:20px}',
  'button{font:inherit;padding:12px 20px;border:0;border-radius:8px;background:#1f5eff;color:#fff}',
].join('');
const POLICY = [
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
].join('; ');

/** A page without scripts, whose policy allows its own style by its hash. The form posts to the very address that was opened. */
function sendPage(response: Response, locale: Locale, status: number, said: string, button?: string): void {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Robots-Tag', 'noindex');
  response.setHeader('X-Frame-Options', 'DENY');
  response.setHeader('Content-Security-Policy', POLICY);
  const form = button ? `<form method="post"><button>${escapeHtml(button)}</button></form>` : '';
  const head = `<meta name="viewport" content="width=device-width"><title>RTNO chat</title><style>${STYLE}</style>`;
  const body = `<main><h1>${escapeHtml(said)}</h1>${form}</main>`;
  response
    .status(status)
    .type('html')
    .send(`<!doctype html><html lang="${locale}"><head>${head}</head><body>${body}</body></html>`);
}
