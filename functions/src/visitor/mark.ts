import type * as v from 'valibot';
import type { VISITOR } from '../domain/contract/visitor.ts';
import { markReached, markRead } from '../domain/chat/edit.ts';
import type { ChatChange } from '../domain/chat/change.ts';
import { rate } from '../domain/chat/rate.ts';
import type { Chat } from '../domain/chat.ts';
import type { Company } from '../domain/company.ts';
import { maskText } from '../domain/privacy/mask.ts';
import type { Refused } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import { noteTyping } from '../domain/typing.ts';
import { act } from '../work/chat/act.ts';
import { docOf } from '../store/refs.ts';
import { decide } from '../store/unit.ts';
import type { Visit } from './gate.ts';
import { pass } from './gate.ts';
import type { Answered } from './answered.ts';

/** The visitor who acts, and the terms of the route. */
type Acting = Pick<Visit, 'companyId' | 'credentials' | 'terms'>;

const done = { ok: true as const, body: {} };

type Body<R extends keyof typeof VISITOR> = v.InferOutput<(typeof VISITOR)[R]>;

/** Saves the visitor's rating of one of their own chats. Refuses as `pass` and `rate` do, `unknown-chat`. */
export function rateChat(visit: Acting, { chatId, score, comment }: Body<'rating'>): Promise<Answered> {
  return onOwnChat(visit, chatId, (chat, { settings }) =>
    rate(chat, score, comment === undefined ? null : maskText(comment, settings.masking), Date.now()),
  );
}

/** Saves up to which seq the messages have reached the visitor, or the visitor has `seen` them. Refuses as `pass` does, `unknown-chat`. */
export function markReadByVisitor(visit: Acting, { chatId, seq, seen }: Body<'read'>): Promise<Answered> {
  return onOwnChat(visit, chatId, (chat) => (seen ? markRead(chat, 'visitor', seq) : markReached(chat, seq)));
}

/** Saves that the visitor is typing, or has stopped. Refuses as `pass` does, `unknown-chat`. */
export function typeByVisitor(visit: Acting, { chatId, stopped }: Body<'typing'>): Promise<Answered> {
  const { companyId, credentials } = visit;
  return decide(async (unit) => {
    const [known, chat, typing] = await unit.readEach(
      docOf.visitor(companyId, credentials.visitorId),
      docOf.chat(companyId, chatId),
      docOf.typing(companyId, chatId),
    );
    const now = Date.now();
    const passed = pass(known, visit, now);
    if (!passed.ok) return passed;
    if (chat === null || chat.visitorId !== passed.visitor.id) return refuse('unknown-chat');
    const noted = noteTyping(chat, typing, 'visitor', now, stopped);
    if (noted !== null) unit.put(docOf.typing(companyId, chatId), noted);
    return done;
  });
}

function onOwnChat(
  visit: Acting,
  chatId: string,
  verb: (chat: Chat, company: Company) => ChatChange | Refused,
): Promise<Answered> {
  const { companyId, credentials } = visit;
  return act(companyId, async (unit) => {
    const [company, known, chat] = await unit.readEach(
      docOf.company(companyId),
      docOf.visitor(companyId, credentials.visitorId),
      docOf.chat(companyId, chatId),
    );
    if (company === null) return refuse('unknown-company');
    const passed = pass(known, visit, Date.now());
    if (!passed.ok) return passed;
    if (chat === null || chat.visitorId !== passed.visitor.id) return refuse('unknown-chat');
    const change = verb(chat, company);
    if (!change.ok) return change;
    await unit.saveChat(company, chat, change);
    return done;
  });
}
