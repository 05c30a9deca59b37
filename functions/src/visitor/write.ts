import { handOff } from '../domain/chat/hand-off.ts';
import { start } from '../domain/chat/start.ts';
import { visitorWrites } from '../domain/chat/visitor-writes.ts';
import type { Chat } from '../domain/chat.ts';
import type { Sent } from '../domain/contract/visitor.ts';
import type { Introduction } from '../domain/introduce.ts';
import { introduce } from '../domain/introduce.ts';
import type { Locale } from '../domain/locale.ts';
import type { Refused } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import type { Visitor } from '../domain/visitor.ts';
import { clientOf } from '../domain/client-of.ts';
import { newVisitor } from '../domain/visitor.ts';
import { act } from '../work/chat/act.ts';
import { findMessage, lookUpMessage, repeated } from '../work/chat/chat-save.ts';
import { mayBegin, mayCall, mayCome, placeOf } from '../work/limits/network-limits.ts';
import { at, newId } from '../store/refs.ts';
import type { Unit } from '../store/unit.ts';
import type { Credentials } from './credentials.ts';
import { pass } from './gate.ts';
import { phoneOffer } from './phone-offer.ts';

export type Writing = {
  id: string;
  text: string;
  choice: string | null;
  locale: Locale | null;
  wantsPerson: boolean;
  /** Where the client may be reached, given with the message. */
  introduction?: Introduction;
};

export type Written = { ok: true; sent: Sent; isNew: boolean };

/**
 * Saves a visitor's message, and lets follow what it asks for, the bot's answer or a person: makes the visitor and the chat where there is none, and calls a person if the visitor wants one, all in one save.
 * A repeat of the message's id is answered with the first outcome, also after its chat has been closed. Somebody who has never been here
 * costs a token of their `network`, and so does a call for a person. Refuses `unknown-company`, `message-id-reused`, and as `pass`, `mayCome`,
 * `mayBegin`, `mayCall`, `start`, `introduce` and `visitorWrites` do.
 */
export function write(
  companyId: string,
  credentials: Credentials,
  network: string,
  writing: Writing,
): Promise<Written | Refused> {
  return act(companyId, async (unit) => {
    const doc = at.visitor(companyId, credentials.visitorId);
    const [company, known] = await unit.readEach(at.company(companyId), doc);
    const now = Date.now();
    // Nobody new comes to what is being removed; whoever is known there finds their documents gone.
    if (company === null || (known === null && company.unproven?.ending)) return refuse('unknown-company');
    // Also a muted visitor learns what a message came to that they have sent before.
    const allowed =
      known === null
        ? await mayCome(unit, companyId, network, now)
        : pass(known, { credentials, terms: { whileMuted: true } }, now);
    if (!allowed.ok) return allowed;
    const visitor =
      known ??
      newVisitor(
        {
          id: credentials.visitorId,
          tokenHash: credentials.tokenHash,
          locale: writing.locale ?? company.settings.locale,
        },
        now,
      );
    const open = await openChat(unit, companyId, visitor);
    const before = await firstOutcome(unit, companyId, visitor, open, writing);
    const offer = phoneOffer(writing.text, visitor, company, writing.locale ?? visitor.locale);
    if (before !== null && !before.ok) return before;
    if (before !== null) {
      if (open !== null) unit.followAgain(open);
      return { ...before, sent: { ...before.sent, ...offer } };
    }

    if (known !== null && open === null) {
      const mayBeBegun = await mayBegin(unit, companyId, known, network, now);
      if (!mayBeBegun.ok) return mayBeBegun;
    }
    const { id, text, choice, wantsPerson, introduction } = writing;
    const met = introduction
      ? introduce(visitor, introduction, company.settings.phoneCountry)
      : { ok: true as const, visitor };
    if (!met.ok) return met;
    const begun =
      open === null
        ? start({ ...met.visitor, network: placeOf(companyId, network) }, companyId, newId(), now)
        : { ...met, chat: open };
    if (!begun.ok) return begun;
    if (open === null || introduction) {
      const formVersion = unit.put(doc, begun.visitor);
      begun.chat = { ...begun.chat, client: { ...clientOf(begun.visitor), formVersion } };
    }
    const wrote = visitorWrites(begun.chat, begun.visitor, { id, text, choice }, now);
    if (!wrote.ok) return wrote;
    const sent = { chatId: wrote.chat.id, seq: wrote.chat.seq, at: now, ...offer };
    if (!wantsPerson || wrote.chat.state !== 'bot') {
      await unit.saveChat(company, open, wrote);
      return { ok: true, sent, isNew: true };
    }
    const mayBeCalled = await mayCall(unit, begun.visitor, now);
    if (!mayBeCalled.ok) return mayBeCalled;
    const called = handOff(wrote.chat, 'asked-for-person', null, company.settings, now);
    if (!called.ok) return called;
    await unit.saveChat(company, open, { ...called, messages: [...wrote.messages, ...called.messages] });
    return { ok: true, sent, isNew: true };
  });
}

/** The chat that goes on, or null. One that was closed a moment ago is over, although the visitor was read before that. */
async function openChat(unit: Unit, companyId: string, visitor: Visitor): Promise<Chat | null> {
  if (visitor.openChatId === null) return null;
  const chat = await unit.read(at.chat(companyId, visitor.openChatId));
  return chat?.state === 'closed' ? null : chat;
}

/**
 * What a message with this id came to when it was first sent, or null. Read after the chat and not beside it: what is looked up must be at
 * least as new as the chat that the save is decided on, or two that come at the same moment are both taken for the first.
 */
async function firstOutcome(
  unit: Unit,
  companyId: string,
  { lastChatId }: Visitor,
  open: Chat | null,
  writing: Writing,
): Promise<Written | Refused | null> {
  const chatId = open?.id ?? lastChatId;
  if (chatId === null) return null;
  const before =
    open === null
      ? await lookUpMessage(unit, companyId, chatId, writing.id)
      : await findMessage(unit, companyId, open, writing.id);
  if (before === null) return null;
  const first = repeated(before, writing.text, 'visitor');
  if (!first.ok) return first;
  return { ok: true, sent: { chatId, seq: first.seq, at: first.at }, isNew: false };
}
