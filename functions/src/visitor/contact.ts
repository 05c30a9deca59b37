import type * as v from 'valibot';
import { changed } from '../domain/chat/change.ts';
import type { VISITOR } from '../domain/contract/visitor.ts';
import type { Introduction } from '../domain/introduce.ts';
import { introduce } from '../domain/introduce.ts';
import { RULES, spend } from '../domain/limit.ts';
import { agree } from '../domain/privacy/consent.ts';
import { maskText } from '../domain/privacy/mask.ts';
import { refuse } from '../domain/refusal.ts';
import { clientOf } from '../domain/client-of.ts';
import { act } from '../work/chat/act.ts';
import { docOf } from '../store/refs.ts';
import { accept } from './accept.ts';
import { newestChat } from './conversation.ts';
import type { Visit } from './gate.ts';
import { pass } from './gate.ts';
import type { Answered } from './answered.ts';

/**
 * Takes the client's phone or e-mail and the name. With a message, all is written in one save and a person is called; without one, phone and name are only kept.
 * Refuses as `accept` and `keep` do.
 */
export function takeContact(
  visit: Visit,
  { phone, email, name, message, page, consent, locale }: v.InferOutput<(typeof VISITOR)['contact']>,
): Promise<Answered> {
  const introduction = { phone: phone || undefined, email, name };
  return message === undefined
    ? keep(visit, introduction, consent ?? null)
    : accept(visit, { ...message, page, consent, locale, introduction }, true);
}

/**
 * Keeps the phone and name of a client who has a chat, and shows them on the chat's card in the same save. Spends a token of the limit on the client's
 * messages. Refuses as `pass` and `introduce` do, `unknown-chat`, `too-many`.
 */
function keep(visit: Visit, introduction: Introduction, consent: number | null): Promise<Answered> {
  const { companyId, credentials } = visit;
  return act(companyId, async (unit) => {
    const doc = docOf.visitor(companyId, credentials.visitorId);
    const [company, known] = await unit.readEach(docOf.company(companyId), doc);
    if (company === null) return refuse('unknown-company');
    const now = Date.now();
    const passed = pass(known, visit, now);
    if (!passed.ok) return passed;
    const chatId = newestChat(passed.visitor);
    const chat = chatId === null ? null : await unit.read(docOf.chat(companyId, chatId));
    if (chat === null) return refuse('unknown-chat');
    const paced = spend(chat.pace, RULES['visitor writes'], now);
    if (!paced.ok) return paced;
    const { phoneCountry, masking } = company.settings;
    const given = { ...introduction, name: maskText(introduction.name, masking) };
    const agreed = agree(passed.visitor, company.settings.consent, consent, visit.network, now);
    if (!agreed.ok) return agreed;
    const met = introduce(agreed.visitor, given, phoneCountry);
    if (!met.ok) return met;
    const client = { ...clientOf(met.visitor), formVersion: unit.put(doc, met.visitor) };
    await unit.saveChat(company, chat, changed({ ...chat, client, pace: paced.bucket }));
    return { ok: true, body: {} };
  });
}
