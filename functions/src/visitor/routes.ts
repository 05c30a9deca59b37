import type { Request } from 'firebase-functions/v2/https';
import type { Response } from 'express';
import type * as v from 'valibot';
import { VISITOR } from '../domain/contract/visitor.ts';
import type { TextKey } from '../domain/text/company-texts.ts';
import { sayText, voiceOf } from '../domain/text/say-text.ts';
import { refuse } from '../domain/refusal.ts';
import { note } from '../log/context.ts';
import type { Terms } from '../domain/visitor.ts';
import { greet } from '../domain/text/greet.ts';
import { look } from '../store/look.ts';
import { publicLook } from '../domain/look/look.ts';
import { docOf } from '../store/refs.ts';
import { noteSite } from '../work/company/note-site.ts';
import { accept } from './accept.ts';
import type { Answered } from './answered.ts';
import { takeContact } from './contact.ts';
import { showConversation } from './conversation.ts';
import type { Path } from './door.ts';
import { endChat } from './end.ts';
import type { Visit } from './gate.ts';
import { knock } from './gate.ts';
import { answerByLink } from './letters.ts';
import { localeOf, readBody, sendRefusal, sendWrongMethod } from './http.ts';
import { markReadByVisitor, rateChat, typeByVisitor } from './mark.ts';

type Route = {
  method: 'GET' | 'POST';
  terms: Terms;
  /** Answers a request that has passed `knock`; null when its body was invalid and has been refused already. */
  answer: (visit: Visit, request: Request, response: Response) => Promise<Answered | null>;
};

/** All routes of a visitor, by the word after /companies/{companyId}/: the method, whether a muted visitor may use it, and the function that answers. */
export const ROUTES: Readonly<Record<string, Route>> = {
  messages: post(VISITOR.messages, { whileMuted: false }, (visit, body) => accept(visit, body, false)),
  operator: post(VISITOR.operator, { whileMuted: false }, (visit, body) => accept(visit, body, true)),
  contact: post(VISITOR.contact, { whileMuted: false }, takeContact),
  end: post(VISITOR.end, { whileMuted: true }, endChat),
  chat: { method: 'GET', terms: { whileMuted: true }, answer: showConversation },
  rating: post(VISITOR.rating, { whileMuted: false }, rateChat),
  typing: post(VISITOR.typing, { whileMuted: false }, typeByVisitor),
  read: post(VISITOR.read, { whileMuted: true }, markReadByVisitor),
};

function post<S extends v.GenericSchema>(
  schema: S,
  terms: Terms,
  work: (visit: Visit, body: v.InferOutput<S>) => Promise<Answered>,
): Route {
  return {
    method: 'POST',
    terms,
    answer: async (visit, request, response) => {
      const body = readBody(request, response, schema);
      return body === null ? null : work(visit, body);
    },
  };
}

/** Answers one request of the contract (contract/visitor.ts). */
export async function route(request: Request, response: Response, { companyId, what }: Path): Promise<void> {
  if (what === undefined) {
    return request.method === 'GET'
      ? showCompany(request, response, companyId)
      : sendWrongMethod(request, response, 'GET, OPTIONS');
  }
  // Not of a visitor: whoever has the secret of a letter.
  if (what === 'letters') return answerByLink(request, response, companyId);
  const found = Object.hasOwn(ROUTES, what) ? ROUTES[what] : undefined;
  if (found === undefined) return sendRefusal(request, response, refuse('unknown-path'));
  note({ command: what });
  if (request.method !== found.method) return sendWrongMethod(request, response, `${found.method}, OPTIONS`);
  const knocked = await knock(request, companyId, found.terms);
  if (!knocked.ok) return sendRefusal(request, response, knocked);
  const answered = await found.answer(knocked.visit, request, response);
  if (answered === null) return;
  if (!answered.ok) return sendRefusal(request, response, answered);
  response.setHeader('Cache-Control', 'no-store');
  response.status(answered.status ?? 200).json(answered.body);
}

async function showCompany(request: Request, response: Response, companyId: string): Promise<void> {
  const [company, chosen] = await Promise.all([look(docOf.company(companyId)), look(docOf.look(companyId))]);
  if (company === null) return sendRefusal(request, response, refuse('unknown-company'));
  await noteSite(company, request.query['on']);
  const { name, settings } = company;
  const { locale, masking, consent, ratingScale: scale, ratingComment: comment } = settings;
  const language = localeOf(request);
  const say = (key: TextKey) => sayText(voiceOf(company), key, language);
  const rating = { ask: say('ratingText'), scale, comment };
  const texts = { greeting: greet(voiceOf(company), language, Date.now()), queueText: say('queueText'), rating };
  const asks = consent.asked ? { consent: { text: consent.text, version: consent.version } } : {};
  response.setHeader('Cache-Control', 'public, max-age=10');
  response.setHeader('Vary', 'Accept-Language');
  response.json({ name, locale, ...texts, masking, ...(chosen && { look: publicLook(chosen) }), ...asks });
}
