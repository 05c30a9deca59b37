import type { PublicConversation } from '../domain/contract/visitor.ts';
import { isOwned } from '../domain/chat.ts';
import type { Chat } from '../domain/chat.ts';
import { publicChat, publicMessage } from '../domain/public-view.ts';
import type { Refused } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import type { Visitor } from '../domain/visitor.ts';
import { CODEC, at, messages } from '../store/refs.ts';
import type { Credentials } from './credentials.ts';
import { isSame } from './credentials.ts';

/** The newest messages that a widget shows when it opens. */
const SHOWN = 200;

/** The visitor by their credentials. Refuses `unknown-visitor`. */
export async function findVisitor(
  companyId: string,
  credentials: Credentials,
): Promise<{ ok: true; visitor: Visitor } | Refused> {
  const { ref, codec } = at.visitor(companyId, credentials.visitorId);
  const data = (await ref.get()).data();
  const visitor = data === undefined ? null : codec.read(ref.id, data);
  return visitor !== null && isSame(visitor, credentials) ? { ok: true, visitor } : refuse('unknown-visitor');
}

/** The visitor's newest chat with its newest messages, in order. */
export async function readConversation(companyId: string, visitor: Visitor): Promise<PublicConversation> {
  const chatId = visitor.openChatId ?? visitor.lastChatId;
  if (chatId === null) return { chat: null, messages: [] };
  const found = await at.chat(companyId, chatId).ref.get();
  const chat = CODEC.chat.read(chatId, found.data() ?? {});
  const newest = await messages(companyId, chatId).orderBy('seq', 'desc').limit(SHOWN).get();
  return {
    chat: publicChat(chat, await firstNameOf(companyId, chat)),
    messages: newest.docs.map((doc) => publicMessage(CODEC.message.read(doc.id, doc.data()))).reverse(),
  };
}

/** The first name of the operator who has the chat in hand, or null. */
export async function firstNameOf(companyId: string, chat: Chat): Promise<string | null> {
  if (!isOwned(chat) || chat.state !== 'active') return null;
  const found = await at.operator(companyId, chat.ownerId).ref.get();
  return found.get('firstName') ?? null;
}
