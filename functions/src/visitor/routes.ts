import type { Request } from 'firebase-functions/v2/https';
import type { Response } from 'express';
import type { Locale } from '../domain/locale.ts';
import { VISITOR } from '../domain/contract/visitor.ts';
import { parseInput } from '../domain/contract/fields.ts';
import { Id } from '../domain/contract/text.ts';
import { refuse } from '../domain/refusal.ts';
import { networkOf } from '../network.ts';
import { answerWaiting } from '../store/answer-waiting.ts';
import { CODEC, at } from '../store/refs.ts';
import { routeWaiting } from '../store/route-waiting.ts';
import { findVisitor, readConversation } from './conversation.ts';
import type { Credentials } from './credentials.ts';
import { readCredentials } from './credentials.ts';
import { readBody, sendRefusal, sendWrongMethod } from './http.ts';
import { markReadByVisitor, rateChat, typeByVisitor } from './mark.ts';
import { readLife, readPlace, stream } from './stream.ts';
import type { Next } from './write.ts';
import { write } from './write.ts';

type Visit = { request: Request; response: Response; companyId: string; credentials: Credentials };
type Route = { method: 'GET' | 'POST'; answer: (visit: Visit) => Promise<void> };

/** What comes after /companies/{companyId}/. */
const ROUTES: Readonly<Record<string, Route>> = {
  messages: {
    method: 'POST',
    answer: async (visit) => {
      const body = readBody(visit.request, visit.response, VISITOR.messages);
      if (body !== null) await accept(visit, body, false);
    },
  },
  operator: {
    method: 'POST',
    answer: async (visit) => {
      const body = readBody(visit.request, visit.response, VISITOR.operator);
      if (body !== null) await accept(visit, body, true);
    },
  },
  chat: {
    method: 'GET',
    answer: async ({ request, response, companyId, credentials }) => {
      const found = await findVisitor(companyId, credentials);
      if (!found.ok) return sendRefusal(request, response, found);
      response.setHeader('Cache-Control', 'no-store');
      response.json(await readConversation(companyId, found.visitor, readPlace(request)));
    },
  },
  stream: {
    method: 'GET',
    answer: async ({ request, response, companyId, credentials }) => {
      const found = await findVisitor(companyId, credentials);
      if (!found.ok) return sendRefusal(request, response, found);
      stream(readPlace(request), readLife(request), response, companyId, found.visitor);
    },
  },
  rating: {
    method: 'POST',
    answer: async ({ request, response, companyId, credentials }) => {
      const body = readBody(request, response, VISITOR.rating);
      if (body === null) return;
      const rated = await rateChat(companyId, credentials, body);
      if (!rated.ok) return sendRefusal(request, response, rated);
      response.json({});
    },
  },
  typing: {
    method: 'POST',
    answer: async ({ request, response, companyId, credentials }) => {
      const body = readBody(request, response, VISITOR.typing);
      if (body === null) return;
      const noted = await typeByVisitor(companyId, credentials, body);
      if (!noted.ok) return sendRefusal(request, response, noted);
      response.json({});
    },
  },
  read: {
    method: 'POST',
    answer: async ({ request, response, companyId, credentials }) => {
      const body = readBody(request, response, VISITOR.read);
      if (body === null) return;
      const marked = await markReadByVisitor(companyId, credentials, body);
      if (!marked.ok) return sendRefusal(request, response, marked);
      response.json({});
    },
  },
};

/** Answers one request of the contract (contract/visitor.ts). */
export async function route(request: Request, response: Response): Promise<void> {
  // Behind Hosting the path begins with /visitor, at the function's own address it does not.
  const path = request.path.replace(/^\/visitor(?=\/)/, '');
  const [collection, companyId, what, more] = path.split('/').filter(Boolean);
  if (collection === 'health' && companyId === undefined) return void response.json({ ok: true });
  if (collection !== 'companies' || companyId === undefined || more !== undefined || !parseInput(Id, companyId).ok) {
    return sendRefusal(request, response, refuse('unknown-path'));
  }
  if (what === undefined) {
    return request.method === 'GET'
      ? showCompany(request, response, companyId)
      : sendWrongMethod(request, response, 'GET, OPTIONS');
  }
  const found = Object.hasOwn(ROUTES, what) ? ROUTES[what] : undefined;
  if (found === undefined) return sendRefusal(request, response, refuse('unknown-path'));
  if (request.method !== found.method) return sendWrongMethod(request, response, `${found.method}, OPTIONS`);
  const read = readCredentials(request.get('Authorization'));
  if (!read.ok) return sendRefusal(request, response, read);
  await found.answer({ request, response, companyId, credentials: read.credentials });
}

async function showCompany(request: Request, response: Response, companyId: string): Promise<void> {
  const data = (await at.company(companyId).ref.get()).data();
  if (data === undefined) return sendRefusal(request, response, refuse('unknown-company'));
  const { name, settings } = CODEC.company.read(companyId, data);
  const { locale, greetingText, queueText } = settings;
  response.setHeader('Cache-Control', 'public, max-age=10');
  response.json({ name, locale, greeting: greetingText, queueText });
}

type Body = { id: string; text: string; choice?: string | undefined; locale?: Locale | undefined };

async function accept(visit: Visit, { id, text, choice, locale }: Body, wantsPerson: boolean): Promise<void> {
  const { request, response, companyId, credentials } = visit;
  const network = networkOf(request);
  const writing = { id, text, choice: choice ?? null, locale: locale ?? null, wantsPerson };
  const written = await write(companyId, credentials, network, writing);
  if (!written.ok) return sendRefusal(request, response, written);
  await goOn(companyId, written.sent.chatId, written.next);
  response.status(written.isNew ? 201 : 200).json(written.sent);
}

/** The message is saved, so what fails from here on must not fail it: the minute sweep finds a bot that owes and a chat that waits. */
async function goOn(companyId: string, chatId: string, next: Next): Promise<void> {
  if (next === 'route') return routeWaiting(companyId);
  if (next !== null) await answerWaiting(companyId, chatId);
}
