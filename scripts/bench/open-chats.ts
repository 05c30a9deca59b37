import { grown } from '../../functions/src/domain/chat/size.ts';
import { start } from '../../functions/src/domain/chat/start.ts';
import { visitorWrites } from '../../functions/src/domain/chat/visitor-writes.ts';
import { handOff } from '../../functions/src/domain/chat/hand-off.ts';
import { assign } from '../../functions/src/domain/chat/assign.ts';
import { take } from '../../functions/src/domain/chat/take.ts';
import { reply } from '../../functions/src/domain/chat/reply.ts';
import type { ActiveChat, Chat } from '../../functions/src/domain/chat.ts';
import type { Message } from '../../functions/src/domain/message.ts';
import type { Operator } from '../../functions/src/domain/operator.ts';
import { MINUTE } from '../../functions/src/domain/time.ts';
import { newVisitor } from '../../functions/src/domain/visitor.ts';
import type { Store } from './team.ts';

type Company = { id: string; name: string; settings: Parameters<Store['chatCodec']>[0] };

/**
 * Gives an operator so many chats, which the operator has taken and which have some answers, by the domain's own functions. Returns the chats; the one that
 * has waited longest comes first.
 */
export async function fillDesk(
  store: Store,
  company: Company,
  operatorId: string,
  count: number,
): Promise<ActiveChat[]> {
  const { ref, codec } = store.docOf.operator(company.id, operatorId);
  let operator: Operator = { ...codec.read(operatorId, (await ref.get()).data()!), maxChats: count };
  const chats: ActiveChat[] = [];
  for (let i = 0; i < count; i++) {
    const writer = ref.firestore.batch();
    const talk = conversation(store, company, operator, i, Date.now() - (count - i) * MINUTE);
    const made = { ...talk, chat: grown(talk.chat, talk.messages).chat };
    writer.create(store.docOf.visitor(company.id, made.visitor.id).ref, store.CODEC.visitor.write(made.visitor));
    writer.create(store.docOf.chat(company.id, made.chat.id).ref, store.chatCodec(company.settings).write(made.chat));
    for (const message of made.messages)
      writer.create(store.docOf.message(company.id, made.chat.id, message.seq).ref, store.CODEC.message.write(message));
    await writer.commit();
    operator = made.operator;
    chats.push(made.chat);
  }
  await ref.set(codec.write(operator));
  return chats;
}

/** The client writes another message, saved as the server would save it. */
export async function clientWrites(store: Store, { id: companyId, settings }: Company, chatId: string, text: string) {
  const { ref, codec } = store.docOf.chat(companyId, chatId);
  const chat = codec.read(chatId, (await ref.get()).data()!);
  const { ref: visitorRef, codec: visitors } = store.docOf.visitor(companyId, chat.visitorId);
  const visitor = visitors.read(chat.visitorId, (await visitorRef.get()).data()!);
  const change = must(visitorWrites(chat, visitor, { id: store.newId(), text, choice: null }, Date.now()));
  const writer = ref.firestore.batch();
  writer.set(ref, store.chatCodec(settings).write(grown(change.chat, change.messages).chat));
  for (const message of change.messages)
    writer.create(store.docOf.message(companyId, chatId, message.seq).ref, store.CODEC.message.write(message));
  await writer.commit();
}

function conversation(store: Store, company: Company, operator: Operator, place: number, begin: number) {
  const fresh = newVisitor({ id: store.newId(), tokenHash: '', locale: 'ru' }, begin);
  const visitor = { ...fresh, phone: place % 2 === 0 ? null : `+7916${String(place).padStart(7, '0')}` };
  const { settings } = company;
  const begun = must(start(visitor, company.id, store.newId(), begin));
  const messages: Message[] = [];
  const keep = <C extends Chat>(change: { chat: C; messages: readonly Message[] }): C => {
    messages.push(...change.messages);
    return change.chat;
  };
  const writes = (chat: Chat, n: number, now: number) =>
    keep(must(visitorWrites(chat, visitor, { id: `v${n}`, text: `Где заказ №${place}-${n}?`, choice: null }, now)));
  const asked = writes(begun.chat, 0, begin);
  const queued = keep(must(handOff(asked, 'asked-for-person', null, settings, begin)));
  const how = { why: 'least-loaded', by: 'routing', among: 1, overLimit: false } as const;
  const given = must(assign(queued, operator, null, how, begin));
  let chat = keep(must(take(keep(given), operator, company, begin)));
  for (let n = 1; n <= 12; n++) {
    const now = begin + n * 1_000;
    const heard = writes(chat, n, now);
    chat = keep(must(reply(heard, operator, { id: `o${n}`, text: `Он в пути, ещё ${n} дн.` }, now)));
  }
  const owner = given.operators[0]!;
  return { visitor: begun.visitor, chat, messages, operator: owner };
}

/** What was decided; throws when it was refused. */
export function must<T extends { ok: boolean }>(outcome: T): Extract<T, { ok: true }> {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome)}`);
  return outcome as Extract<T, { ok: true }>;
}
