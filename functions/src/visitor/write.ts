import { handOff } from '../domain/chat/hand-off.ts';
import { start } from '../domain/chat/start.ts';
import { visitorWrites } from '../domain/chat/visitor-writes.ts';
import type { Chat } from '../domain/chat.ts';
import type { Sent } from '../domain/contract/visitor.ts';
import type { Locale } from '../domain/locale.ts';
import type { Refused } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import type { Visitor } from '../domain/visitor.ts';
import { findMessage, repeated, saveChange } from '../store/chat-save.ts';
import { at, newId } from '../store/refs.ts';
import type { Unit } from '../store/unit.ts';
import { decide } from '../store/unit.ts';
import type { Credentials } from './credentials.ts';
import { isSame } from './credentials.ts';

export type Writing = { id: string; text: string; choice: string | null; locale: Locale | null; wantsPerson: boolean };

export type Written = { ok: true; sent: Sent; isNew: boolean; state: Chat['state'] };

/**
 * Saves a visitor's message: makes the visitor and the chat where there is none, and calls a person if the visitor wants one, all in one save.
 * A repeat of the message's id is answered with the first outcome, also after its chat has been closed.
 * Refuses `unknown-company`, `unknown-visitor`, `message-id-reused`, and as `start` and `visitorWrites` do.
 */
export function write(companyId: string, credentials: Credentials, writing: Writing): Promise<Written | Refused> {
  return decide(async (unit) => {
    const company = await unit.read(at.company(companyId));
    if (company === null) return refuse('unknown-company');
    const doc = at.visitor(companyId, credentials.visitorId);
    const now = Date.now();
    const known = await unit.read(doc);
    if (known !== null && !isSame(known, credentials)) return refuse('unknown-visitor');
    const visitor = known ?? newVisitor(credentials, writing.locale ?? company.settings.locale, now);
    const open = await currentChat(unit, companyId, visitor);
    const before = visitor.lastChatId && (await findMessage(unit, companyId, visitor.lastChatId, writing.id));
    if (before) {
      const first = repeated(before, writing.text, 'visitor');
      if (!first.ok) return first;
      return {
        ok: true,
        sent: { chatId: visitor.lastChatId!, seq: first.seq, at: first.at },
        isNew: false,
        state: open?.state ?? 'closed',
      };
    }
    const begun = open === null ? start(visitor, companyId, newId(), now) : { ok: true as const, chat: open, visitor };
    if (!begun.ok) return begun;
    const wrote = visitorWrites(
      begun.chat,
      visitor,
      { id: writing.id, text: writing.text, choice: writing.choice },
      now,
    );
    if (!wrote.ok) return wrote;
    const called =
      writing.wantsPerson && wrote.chat.state === 'bot'
        ? handOff(wrote.chat, 'asked-for-person', null, company.settings, now)
        : wrote;
    if (!called.ok) return called;
    const messages = called === wrote ? wrote.messages : [...wrote.messages, ...called.messages];
    if (open === null) unit.put(doc, begun.visitor);
    saveChange(unit, company, { ...called, messages }, open === null ? 'new' : 'known');
    const sent = { chatId: called.chat.id, seq: wrote.chat.seq, at: now };
    return { ok: true, sent, isNew: true, state: called.chat.state };
  });
}

async function currentChat(unit: Unit, companyId: string, visitor: Visitor): Promise<Chat | null> {
  if (visitor.openChatId === null) return null;
  const chat = await unit.read(at.chat(companyId, visitor.openChatId));
  // Closed a moment ago: the visitor was read before, so its precondition makes this attempt fail or start a new chat.
  return chat?.state === 'closed' ? null : chat;
}

function newVisitor({ visitorId, tokenHash }: Credentials, locale: Locale, now: number): Visitor {
  return {
    id: visitorId,
    name: null,
    phone: null,
    locale,
    tokenHash,
    mutedUntil: null,
    blocked: false,
    openChatId: null,
    lastChatId: null,
    createdAt: now,
  };
}
