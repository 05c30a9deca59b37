import type { Request } from 'firebase-functions/v2/https';
import type { PublicConversation, PublicMessage } from '../domain/contract/visitor.ts';
import type { ActiveChat, Chat } from '../domain/chat.ts';
import type { Message } from '../domain/message.ts';
import type { Around } from '../domain/public-view.ts';
import { publicChat, publicMessage } from '../domain/public-view.ts';
import { notesReading } from '../domain/visitor-presence.ts';
import type { Visitor } from '../domain/visitor.ts';
import { waitingBefore } from '../store/queue.ts';
import { look, lookFor } from '../store/look.ts';
import { CODEC, docOf } from '../store/refs.ts';
import { newestAfter } from '../store/transcript.ts';
import { act } from '../work/chat/act.ts';
import { queueNow } from '../work/chat/queue-now.ts';
import { welcome } from '../work/chat/welcome.ts';
import type { Visit } from './gate.ts';
import { pass } from './gate.ts';
import type { Place } from '../domain/contract/place.ts';
import { readPlace } from './place.ts';
import type { Answered } from './answered.ts';

/** How many of the newest messages a widget gets at once. A widget that has missed more sees a gap in the seqs and reads the conversation. */
const SHOWN = 200;

/** GET /chat. Refuses as `pass` does. */
export async function showConversation(visit: Visit, request: Pick<Request, 'get' | 'query'>): Promise<Answered> {
  const visitor = await look(docOf.visitor(visit.companyId, visit.credentials.visitorId));
  const now = Date.now();
  const passed = pass(visitor, visit, now);
  if (!passed.ok) return passed;
  if (notesReading(passed.visitor, now) !== null) await noteReading(visit);
  return { ok: true, body: await readConversation(visit.companyId, passed.visitor, readPlace(request)) };
}

/** Notes that the visitor's page is open although no stream gets through to it. */
async function noteReading(visit: Visit): Promise<void> {
  const doc = docOf.visitor(visit.companyId, visit.credentials.visitorId);
  await act(visit.companyId, async (unit) => {
    const now = Date.now();
    const passed = pass(await unit.read(doc), visit, now);
    if (!passed.ok) return passed;
    const noted = notesReading(passed.visitor, now);
    if (noted !== null) unit.put(doc, await welcome(unit, visit.companyId, noted, now));
    return { ok: true };
  });
}

/**
 * The visitor's newest chat with its newest messages, in order. With a `place` in this chat, only the messages after it. With a `place` in an earlier
 * chat, also the rest of that chat.
 */
export async function readConversation(
  companyId: string,
  visitor: Visitor,
  place: Place | null = null,
): Promise<PublicConversation> {
  const chatId = newestChat(visitor);
  if (chatId === null) return { chat: null, messages: [] };
  const isNewest = place?.chatId === chatId;
  const [newest, earlier] = await Promise.all([
    readAfter(companyId, chatId, visitor, isNewest ? place.seq : 0),
    isNewest || place === null ? null : readAfter(companyId, place.chatId, visitor, place.seq),
  ]);
  return { ...(newest ?? { chat: null, messages: [] }), ...(earlier !== null && { earlier }) };
}

/** A chat of this visitor with its messages after a seq; null when the chat is not this visitor's or does not exist. */
async function readAfter(companyId: string, chatId: string, { id }: Visitor, seq: number) {
  const [chat, newest] = await Promise.all([
    look(docOf.chat(companyId, chatId)),
    lookFor(shownAfter(companyId, chatId, seq), CODEC.message),
  ]);
  if (chat?.visitorId !== id) return null;
  return { chat: publicChat(chat, await around(companyId, chat)), messages: inOrder(newest) };
}

/** The chat that a visitor's widget shows. */
export function newestChat(visitor: Pick<Visitor, 'openChatId' | 'lastChatId'>): string | null {
  return visitor.openChatId ?? visitor.lastChatId;
}

/** The messages of a chat after a seq that a widget gets at once. */
export const shownAfter = (companyId: string, chatId: string, seq: number) =>
  newestAfter(companyId, chatId, seq, SHOWN);

/** Messages as the visitor may see them, by seq. */
export function inOrder(messages: readonly Message[]): PublicMessage[] {
  return messages.map(publicMessage).toSorted((a, b) => a.seq - b.seq);
}

/** What the visitor is told besides the chat itself. `known` is an owner's name that was read before and need not be read again. */
export async function around(companyId: string, chat: Chat, known: Known | null = null): Promise<Around> {
  const isQueued = chat.state === 'queued';
  const [ownerFirstName, ahead, queue] = await Promise.all([
    chat.state !== 'active' ? null : known?.ownerId === chat.ownerId ? known.firstName : firstNameOf(companyId, chat),
    isQueued ? waitingBefore(chat) : 0,
    isQueued ? queueNow(companyId, Date.now()) : null,
  ]);
  return { ownerFirstName, ahead, queue, now: Date.now() };
}

export type Known = { ownerId: string; firstName: string | null };

/** The first name of the operator who has the chat in hand. */
async function firstNameOf(companyId: string, chat: ActiveChat): Promise<string | null> {
  const owner = await look(docOf.operator(companyId, chat.ownerId));
  return owner?.firstName ?? null;
}
