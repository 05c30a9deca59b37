import { logger } from 'firebase-functions';
import type { Request } from 'firebase-functions/v2/https';
import { onRequest } from 'firebase-functions/v2/https';
import type { Response } from 'express';
import { VISITOR } from '../domain/contract/visitor.ts';
import { parseInput } from '../domain/contract/fields.ts';
import { Id } from '../domain/contract/text.ts';
import { refuse } from '../domain/refusal.ts';
import { STARTS_PER_ADDRESS } from '../params.ts';
import { letBotAnswer } from '../store/converse.ts';
import { spendToken } from '../store/limits.ts';
import { CODEC, at } from '../store/refs.ts';
import { routeWaiting } from '../store/route-waiting.ts';
import { findVisitor, readConversation } from './conversation.ts';
import type { Credentials } from './credentials.ts';
import { readCredentials } from './credentials.ts';
import { readBody, sendRefusal } from './http.ts';
import { markReadByVisitor, rateChat } from './mark.ts';
import { stream } from './stream.ts';
import type { Writing } from './write.ts';
import { write } from './write.ts';

type Visit = { request: Request; response: Response; companyId: string; credentials: Credentials };

/** The door of the widget: REST and server-sent events (contract/visitor.ts). CORS is open, since a company's page may be anywhere; no cookies. */
export const visitor = onRequest({ cors: true, concurrency: 250, timeoutSeconds: 300 }, async (request, response) => {
  try {
    await route(request, response);
  } catch (error) {
    logger.error('visitor failed', { error: error instanceof Error ? (error.stack ?? error.name) : 'unknown' });
    if (response.headersSent) response.end();
    else sendRefusal(request, response, refuse('internal'));
  }
});

const ROUTES: Readonly<Record<string, (visit: Visit) => Promise<void>>> = {
  'POST messages': async ({ request, response, ...who }) => {
    const body = readBody(request, response, VISITOR.messages);
    if (body === null) return;
    await accept(
      { request, response, ...who },
      { ...body, choice: body.choice ?? null, locale: body.locale ?? null, wantsPerson: false },
    );
  },
  'POST operator': async ({ request, response, ...who }) => {
    const body = readBody(request, response, VISITOR.operator);
    if (body === null) return;
    await accept(
      { request, response, ...who },
      { ...body, choice: null, locale: body.locale ?? null, wantsPerson: true },
    );
  },
  'GET chat': async ({ request, response, companyId, credentials }) => {
    const found = await findVisitor(companyId, credentials);
    if (!found.ok) return sendRefusal(request, response, found);
    response.json(await readConversation(companyId, found.visitor));
  },
  'GET stream': async ({ request, response, companyId, credentials }) => {
    const found = await findVisitor(companyId, credentials);
    if (!found.ok) return sendRefusal(request, response, found);
    stream(request, response, companyId, found.visitor);
  },
  'POST rating': async ({ request, response, companyId, credentials }) => {
    const body = readBody(request, response, VISITOR.rating);
    if (body === null) return;
    const rated = await rateChat(companyId, credentials, body);
    if (!rated.ok) return sendRefusal(request, response, rated);
    response.json({});
  },
  'POST read': async ({ request, response, companyId, credentials }) => {
    const body = readBody(request, response, VISITOR.read);
    if (body === null) return;
    const marked = await markReadByVisitor(companyId, credentials, body);
    if (!marked.ok) return sendRefusal(request, response, marked);
    response.json({});
  },
};

async function route(request: Request, response: Response): Promise<void> {
  // Behind Hosting the path begins with /visitor, at the function's own address it does not.
  const parts = request.path
    .replace(/^\/visitor(?=\/)/, '')
    .split('/')
    .filter(Boolean);
  if (parts[0] === 'health') return void response.json({ ok: true });
  const [collection, companyId, what] = parts;
  const known =
    collection === 'companies' && parts.length <= 3 && parseInput(Id, companyId).ok && companyId !== undefined;
  if (!known) return sendRefusal(request, response, refuse('unknown-path'));
  if (what === undefined && request.method === 'GET') return showCompany(request, response, companyId);
  const answer = ROUTES[`${request.method} ${what ?? ''}`];
  if (answer === undefined) return sendRefusal(request, response, refuse('unknown-path'));
  const read = readCredentials(request.get('Authorization'));
  if (!read.ok) return sendRefusal(request, response, read);
  await answer({ request, response, companyId, credentials: read.credentials });
}

async function showCompany(request: Request, response: Response, companyId: string): Promise<void> {
  const data = (await at.company(companyId).ref.get()).data();
  if (data === undefined) return sendRefusal(request, response, refuse('unknown-company'));
  const { name, settings } = CODEC.company.read(companyId, data);
  const { locale, greetingText, queueText } = settings;
  response.json({ name, locale, greeting: greetingText, queueText });
}

async function accept({ request, response, companyId, credentials }: Visit, writing: Writing): Promise<void> {
  const allowed = await mayStart(request, companyId, credentials);
  if (!allowed.ok) return sendRefusal(request, response, allowed);
  const written = await write(companyId, credentials, writing);
  if (!written.ok) return sendRefusal(request, response, written);
  if (written.state === 'bot') await letBotAnswer(companyId, written.sent.chatId);
  else if (written.state === 'queued' && written.isNew) await routeWaiting(companyId);
  response.status(written.isNew ? 201 : 200).json(written.sent);
}

/** Somebody who has never been here before costs a token of their network address. */
async function mayStart(request: Request, companyId: string, credentials: Credentials) {
  if ((await at.visitor(companyId, credentials.visitorId).ref.get()).exists) return { ok: true } as const;
  if (!(await at.company(companyId).ref.get()).exists) return refuse('unknown-company');
  return spendToken('visitor starts', request.ip ?? 'unknown', STARTS_PER_ADDRESS.value());
}
