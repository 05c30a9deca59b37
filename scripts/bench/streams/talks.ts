import { createHash, randomBytes } from 'node:crypto';
import { reply } from '../../../functions/src/domain/chat/reply.ts';
import { grown } from '../../../functions/src/domain/chat/size.ts';
import { start } from '../../../functions/src/domain/chat/start.ts';
import { take } from '../../../functions/src/domain/chat/take.ts';
import { visitorWrites } from '../../../functions/src/domain/chat/visitor-writes.ts';
import type { Chat } from '../../../functions/src/domain/chat.ts';
import type { Message } from '../../../functions/src/domain/message.ts';
import type { Operator } from '../../../functions/src/domain/operator.ts';
import { DEFAULT_SETTINGS } from '../../../functions/src/domain/settings.ts';
import { newVisitor } from '../../../functions/src/domain/visitor.ts';
import { must } from '../open-chats.ts';
import type { Store } from '../team.ts';
import { moment } from './moment.ts';

/** A visitor whose chat an operator has taken. */
export type Talk = { token: string; chatId: string };
/** A message that the database has: when its save began, and when the database made it. Ms since 1970. */
export type Said = { chatId: string; seq: number; begun: number; saved: number };

const settings = DEFAULT_SETTINGS.ru;
const PAGE = 100;

/** A company with so many taken chats, made by the domain's own functions. `say` saves the operator's next message of a chat as the server does. */
export async function openTalks(store: Store, count: number) {
  const companyId = store.newId();
  const now = Date.now();
  const company = { id: companyId, name: 'Bench', settings };
  const operator: Operator = {
    id: 'operator',
    firstName: 'Анна',
    role: 'supervisor',
    active: true,
    status: 'working',
    statusSince: now,
    shiftId: 'first',
    openChats: [],
    maxChats: count,
    lastAssignedAt: 0,
  };
  const { ref: companyRef } = store.docOf.company(companyId);
  const whole = { ...company, knowledgeVersion: 0, teamVersion: 0, published: null, createdAt: now };
  await companyRef.set(store.CODEC.company.write(whole));
  const operatorDoc = store.docOf.operator(companyId, operator.id);
  await operatorDoc.ref.set(operatorDoc.codec.write(operator));

  const chats = new Map<string, Chat>();
  const put = (batch: FirebaseFirestore.WriteBatch, changed: Chat, messages: readonly Message[]) => {
    const { chat } = grown(changed, messages);
    chats.set(chat.id, chat);
    batch.set(store.docOf.chat(companyId, chat.id).ref, store.chatCodec(settings).write(chat));
    for (const message of messages)
      batch.create(store.docOf.message(companyId, chat.id, message.seq).ref, store.CODEC.message.write(message));
  };
  const begin = (batch: FirebaseFirestore.WriteBatch): Talk => {
    const [visitorId, secret, chatId] = [store.newId(), randomBytes(32).toString('base64url'), store.newId()];
    const tokenHash = createHash('sha256').update(secret).digest('base64url');
    const begun = must(start(newVisitor({ id: visitorId, tokenHash, locale: 'ru' }, now), companyId, chatId, now));
    const asked = must(
      visitorWrites(begun.chat, begun.visitor, { id: 'first', text: 'Где заказ?', choice: null }, now),
    );
    const taken = must(take(asked.chat, operator, company, now));
    batch.set(store.docOf.visitor(companyId, visitorId).ref, store.CODEC.visitor.write(begun.visitor));
    put(batch, taken.chat, [...asked.messages, ...taken.messages]);
    return { token: `${visitorId}.${secret}`, chatId };
  };
  const talks: Talk[] = [];
  while (talks.length < count) {
    const batch = companyRef.firestore.batch();
    for (let i = 0; i < PAGE && talks.length < count; i++) talks.push(begin(batch));
    await batch.commit();
  }
  return {
    companyId,
    talks,
    seqOf: (chatId: string) => chats.get(chatId)!.seq,
    /** Takes a chat as the database has it: after a save whose answer was lost, nobody else knows whether it was saved. */
    async lookAt(chatId: string): Promise<void> {
      const { ref, codec } = store.docOf.chat(companyId, chatId);
      chats.set(chatId, codec.read(chatId, (await ref.get()).data()!));
    },
    async say(chatId: string, text: string): Promise<Said> {
      const said = must(reply(chats.get(chatId)!, operator, { id: store.newId(), text }, Date.now()));
      const batch = companyRef.firestore.batch();
      put(batch, said.chat, said.messages);
      const begun = moment();
      const [written] = await batch.commit();
      const { seconds, nanoseconds } = written!.writeTime;
      return { chatId, seq: said.chat.seq, begun, saved: seconds * 1_000 + nanoseconds / 1e6 };
    },
  };
}

export type Talks = Awaited<ReturnType<typeof openTalks>>;
