import { voiceOf } from '../../domain/text/say-text.ts';
import { changed } from '../../domain/chat/change.ts';
import { callPeople } from '../../domain/chat/opening.ts';
import { start } from '../../domain/chat/start.ts';
import { visitorWrites } from '../../domain/chat/visitor-writes.ts';
import type { Chat } from '../../domain/chat.ts';
import type { Place } from '../../domain/contract/place.ts';
import type { Introduction } from '../../domain/introduce.ts';
import { introduce } from '../../domain/introduce.ts';
import type { Refused } from '../../domain/refusal.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Visitor } from '../../domain/visitor.ts';
import { clientOf } from '../../domain/client-of.ts';
import { agree } from '../../domain/privacy/consent.ts';
import type { MaskRules } from '../../domain/privacy/mask.ts';
import { maskText } from '../../domain/privacy/mask.ts';
import type { StoredCompany } from '../../store/refs.ts';
import { docOf, newId } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';
import { keepLately } from '../bot/keep-lately.ts';
import { mayBegin, mayCall } from '../limits/network-limits.ts';
import { mayBeginToday, tellOfRefusal } from '../limits/new-chats.ts';
import { groupsOf } from '../routing/groups-of.ts';
import { act } from './act.ts';
import { findMessage, lookUpMessage, repeated } from './chat-save.ts';
import type { CompanyUnit } from './company-unit.ts';
import { hidePieces } from './hide-pieces.ts';
import type { Identity } from './identity.ts';

/** A message of a visitor, by any channel. The sender makes the `id`. A channel that may deliver an update twice makes it from the update's own id. */
export type VisitorMessage = {
  id: string;
  text: string;
  /** The id of the entry whose button was pressed. */
  choice: string | null;
  /** The last message that the sender had when they wrote, if their channel can say so. */
  after?: Place | null;
  /** The page of the company's site on which they write (contract/page.ts), if their channel can say so. */
  page?: string | null;
  wantsPerson: boolean;
  /** The version of the company's wording that they agree to with this message; none where they were not asked. */
  consent?: number | null;
  /** Where the client may be reached, given with the message. */
  introduction?: Introduction;
};

/** A saved message and its place in the chat. `visitor` is as admitted, before the changes that the message made to them. */
export type Written = {
  ok: true;
  sent: { chatId: string; seq: number; at: number };
  isNew: boolean;
  visitor: Visitor;
  company: StoredCompany;
};

/**
 * Saves a visitor's message from any channel. The same save creates the visitor and the chat where there is none, and calls a person if the visitor
 * wants one; otherwise the bot answers after the save. A repeat of the message's id gets the first outcome, also after its chat has been closed.
 * Refuses `unknown-company`, `message-id-reused`, and as the identity's `admit`, `mayBegin`, `mayBeginToday`, `mayCall`, `start`, `introduce` and `visitorWrites` do.
 */
export async function write(companyId: string, who: Identity, message: VisitorMessage): Promise<Written | Refused> {
  const written = await decideToWrite(companyId, who, message);
  if (!written.ok && written.reason === 'chats-over') await tellOfRefusal(companyId);
  return written;
}

function decideToWrite(companyId: string, who: Identity, sentMessage: VisitorMessage): Promise<Written | Refused> {
  return act(companyId, async (unit) => {
    const doc = docOf.visitor(companyId, who.visitorId);
    const here = `${companyId}/${who.visitorId}`;
    const lately = WRITES_IN.get(here);
    const guessed = lately === undefined ? [] : [docOf.chat(companyId, lately)];
    const [company, known] = await unit.readEach<[StoredCompany, Visitor, ...unknown[]]>(
      docOf.company(companyId),
      doc,
      ...guessed,
    );
    const now = Date.now();
    // A company that is being removed gets no new visitors. Its known visitors are refused once their documents are removed.
    if (company === null || (known === null && company.unproven?.ending)) return refuse('unknown-company');
    const admitted = await who.admit(unit, company, known, now);
    if (!admitted.ok) return admitted;
    const { visitor } = admitted;
    const open = await openChat(unit, companyId, visitor);
    const message = hidden(sentMessage, company.settings.masking);
    const before = await firstOutcome(unit, companyId, visitor, open, message);
    if (before !== null && !before.ok) return before;
    if (before !== null) {
      if (open !== null) unit.followAgain(open);
      return { ok: true, sent: before.sent, isNew: false, visitor, company };
    }
    if (known !== null && open === null) {
      const mayBeBegun = await mayBegin(unit, known, who.place, now);
      if (!mayBeBegun.ok) return mayBeBegun;
    }
    if (open === null) {
      const mayBeBegun = await mayBeginToday(unit, company, visitor, now);
      if (!mayBeBegun.ok) return mayBeBegun;
    }
    const agreed = agree(visitor, company.settings.consent, message.consent ?? null, who.address ?? '', now);
    if (!agreed.ok) return agreed;
    const { id, choice, wantsPerson, introduction, page } = message;
    const text = open === null ? message.text : await hidePieces(unit, company, open, message.text);
    const met = introduction ? introduce(agreed.visitor, introduction, company.settings.phoneCountry) : agreed;
    if (!met.ok) return met;
    const begun =
      open === null
        ? start({ ...met.visitor, network: who.place }, companyId, newId(), now, who.channel)
        : { ...met, chat: open };
    if (!begun.ok) return begun;
    if (open === null) await cameBack(unit, company, visitor, now);
    if (open === null || introduction || agreed.visitor !== visitor) {
      const formVersion = unit.put(doc, begun.visitor);
      begun.chat = { ...begun.chat, client: { ...clientOf(begun.visitor), formVersion } };
    }
    const wrote = visitorWrites(begun.chat, begun.visitor, { id, text, choice, page: page ?? null }, now);
    if (!wrote.ok) return wrote;
    WRITES_IN.put(here, wrote.chat.id, here.length + wrote.chat.id.length);
    const sent = { chatId: wrote.chat.id, seq: wrote.chat.seq, at: now };
    if (!wantsPerson || wrote.chat.state !== 'bot') {
      await unit.saveChat(company, open, wrote);
      return { ok: true, sent, isNew: true, visitor, company };
    }
    const mayBeCalled = await mayCall(unit, begun.visitor, now);
    if (!mayBeCalled.ok) return mayBeCalled;
    const called = callPeople(wrote.chat, 'asked-for-person', null, voiceOf(company), now, await groupsOf(company));
    if (!called.ok) return called;
    await unit.saveChat(company, open, { ...called, messages: [...wrote.messages, ...called.messages] });
    return { ok: true, sent, isNew: true, visitor, company };
  });
}

/** The message with what the company hides hidden. */
function hidden(message: VisitorMessage, rules: MaskRules): VisitorMessage {
  const { text, introduction } = message;
  const met = introduction && { ...introduction, name: maskText(introduction.name, rules) };
  return { ...message, text: maskText(text, rules), ...(met && { introduction: met }) };
}

/** A client begins a chat soon after one that the bot alone has answered: that chat is told, and the sweep counts it anew. */
async function cameBack(
  unit: CompanyUnit,
  company: StoredCompany,
  { answeredByBot }: Visitor,
  now: number,
): Promise<void> {
  if (answeredByBot === undefined || now > answeredByBot.until) return;
  const chat = await unit.read(docOf.chat(company.id, answeredByBot.chatId));
  if (chat?.state !== 'closed' || chat.cameBackAt !== undefined) return;
  await unit.saveChat(company, chat, changed({ ...chat, cameBackAt: now }));
}

/**
 * The chat in which a visitor has written last in this instance. It is read together with the visitor: mostly it is still their open chat, and then one
 * request less is waited for. The visitor's document decides which chat is open.
 */
const WRITES_IN = keepLately<string>(1024 * 1024);

/** The visitor's open chat, or null. A chat closed a moment ago is not open, even if the visitor was read before and still names it. */
async function openChat(unit: Unit, companyId: string, visitor: Visitor): Promise<Chat | null> {
  if (visitor.openChatId === null) return null;
  const chat = await unit.read(docOf.chat(companyId, visitor.openChatId));
  return chat?.state === 'closed' ? null : chat;
}

/**
 * The outcome of the message with this id when it was first sent, or null. It is read after the chat, not in parallel: the result must be at least as
 * new as the chat that the save is decided on. Otherwise two equal messages at the same moment would both be taken for the first.
 */
async function firstOutcome(
  unit: Unit,
  companyId: string,
  { lastChatId }: Visitor,
  open: Chat | null,
  { id, text, after = null }: VisitorMessage,
): Promise<{ ok: true; sent: Written['sent'] } | Refused | null> {
  const chatId = open?.id ?? lastChatId;
  if (chatId === null) return null;
  const seen = after?.chatId === chatId ? after.seq : null;
  const before =
    open === null
      ? await lookUpMessage(unit, companyId, chatId, id)
      : await findMessage(unit, companyId, open, { id, after: seen });
  if (before === null) return null;
  const first = repeated(before, text, 'visitor');
  return first.ok ? { ok: true, sent: { chatId, seq: first.seq, at: first.at } } : first;
}
