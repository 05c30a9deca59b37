import type { Chat } from '../../domain/chat.ts';
import { isOwned } from '../../domain/chat.ts';
import type { ChatChange } from '../../domain/chat/change.ts';
import { recall } from '../../domain/chat/recent.ts';
import { grown } from '../../domain/chat/size.ts';
import type { Company } from '../../domain/company.ts';
import type { Message } from '../../domain/message.ts';
import { isSameButHidden } from '../../domain/privacy/mask.ts';
import type { Operator } from '../../domain/operator.ts';
import type { Refused } from '../../domain/refusal.ts';
import { refuse } from '../../domain/refusal.ts';
import { CODEC, docOf, chatCodec, messages, newId } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';
import { count } from '../limits/budgets.ts';

/**
 * Wants a decision about a chat written without its consequences: the chat with its `dueAt`, its new messages, its owners and the routing record.
 * Gives the chat's form version. Only `saveChat` of a CompanyUnit may use it, and tests of a process that dies before the consequences.
 */
export function saveChange(unit: Unit, company: Company, change: ChatChange, is: 'known' | 'new' = 'known'): number {
  const { chat, blocks } = grown(change.chat, change.messages);
  const doc = { ref: docOf.chat(company.id, chat.id).ref, codec: chatCodec(company.settings) };
  const version = is === 'new' ? 0 : unit.put(doc, chat);
  if (is === 'new') unit.create(doc, chat);
  for (const message of change.messages) unit.append(docOf.message(company.id, chat.id, message.seq), message);
  for (const operator of change.operators) unit.put(docOf.operator(company.id, operator.id), operator);
  if (is === 'new' || blocks > 0) count(unit, company, { chats: is === 'new' ? 1 : 0, storage: blocks }, Date.now());
  if (change.record) unit.create(docOf.record(company.id, chat.id, newId()), change.record);
  return version;
}

/** A chat with the operator who owns it, if anybody does. Refuses `unknown-chat`. */
export async function loadChat(
  unit: Unit,
  companyId: string,
  chatId: string,
): Promise<{ ok: true; chat: Chat; owner: Operator | null } | Refused> {
  const chat = await unit.read(docOf.chat(companyId, chatId));
  if (chat === null) return refuse('unknown-chat');
  const owner = isOwned(chat) ? await unit.read(docOf.operator(companyId, chat.ownerId)) : null;
  return { ok: true, chat, owner };
}

/** Who offered an untaken chat to its owner, or null. */
export async function offeredBy(unit: Unit, chat: Chat): Promise<Operator | null> {
  if (chat.state !== 'assigned' || !chat.offer) return null;
  return unit.read(docOf.operator(chat.companyId, chat.offer.fromId));
}

/**
 * A message by the id that its sender made, or null. `after`: the seq of the last message of this chat that the sender had seen, if they say so. An open
 * chat remembers the ids of its recent messages, which is mostly enough. Otherwise the transcript is queried. The query comes after the read of the chat,
 * so its result is at least as new as the chat.
 */
export async function findMessage(
  unit: Unit,
  companyId: string,
  chat: Chat,
  { id, after = null }: { id: string; after?: number | null },
): Promise<Message | null> {
  const seq = recall(chat.recent, id, after);
  if (seq === 'unknown') return lookUpMessage(unit, companyId, chat.id, id);
  return seq === null ? null : unit.read(docOf.message(companyId, chat.id, seq));
}

/** The same by a query of the transcript. */
export async function lookUpMessage(
  unit: Unit,
  companyId: string,
  chatId: string,
  id: string,
): Promise<Message | null> {
  const [found] = await unit.find(messages(companyId, chatId).where('id', '==', id).limit(1), CODEC.message);
  return found ?? null;
}

/** The outcome of a message that has been sent before. Refuses `message-id-reused` when another message was sent under the same id. */
export function repeated(
  sent: Message,
  text: string,
  from: Message['from'],
): { ok: true; seq: number; at: number } | Refused {
  return isSameButHidden(sent.text, text) && sent.from === from
    ? { ok: true, seq: sent.seq, at: sent.at }
    : refuse('message-id-reused');
}
