import type { Company } from '../../src/domain/company.ts';
import type { CompanySettings } from '../../src/domain/settings.ts';
import type { Chat } from '../../src/domain/chat.ts';
import type { Operator } from '../../src/domain/operator.ts';
import { start } from '../../src/domain/chat/start.ts';
import { visitorWrites } from '../../src/domain/chat/visitor-writes.ts';
import { newVisitor as visitorOf } from '../../src/domain/visitor.ts';
import { saveChange } from '../../src/work/chat/chat-save.ts';
import { CODEC, docOf, newId } from '../../src/store/refs.ts';
import { decide } from '../../src/store/unit.ts';
import { FLOWER_SHOP } from '../unit/bot/flower-shop.ts';
import { company } from './database.ts';
import type { Person, Visitor } from './world.ts';
import { eventually, hire, mustDesk, newCompany, newVisitor } from './world.ts';

export type Team = { companyId: string; admin: Person; operators: Person[] };

/** A company with this many operators, all at work unless said otherwise. */
export async function staffed(count: number, { at = 'working' }: { at?: 'working' | 'break' } = {}): Promise<Team> {
  const { companyId, admin } = await newCompany();
  const operators: Person[] = [];
  for (let i = 0; i < count; i++) operators.push(await hire(admin, 'operator', `Олег${'абвгдежз'[i] ?? ''}`));
  if (at === 'working') for (const operator of operators) await toWork(operator);
  return { companyId, admin, operators };
}

export const toWork = (person: Person) => mustDesk(person, 'setStatus', { status: 'working' });

/** The chat as the server has it, without derived fields. */
export async function chatOf(companyId: string, chatId: string): Promise<Chat> {
  return CODEC.chat.read(chatId, (await company(companyId).collection('chats').doc(chatId).get()).data()!);
}

/** The operator as the server has them, with `load` and `available`. */
export async function operatorOf(
  companyId: string,
  uid: string,
): Promise<Operator & { load: number; available: boolean }> {
  const data = (await company(companyId).collection('operators').doc(uid).get()).data()!;
  const { load, available } = data;
  return { ...CODEC.operator.read(uid, data), load, available };
}

/** Waits until the chat is in the state. */
export function becomes<S extends Chat['state']>(
  companyId: string,
  chatId: string,
  state: S,
): Promise<Extract<Chat, { state: S }>> {
  return eventually(async () => {
    const chat = await chatOf(companyId, chatId);
    return chat.state === state && (chat as Extract<Chat, { state: S }>);
  }, `the chat to be ${state}`);
}

export async function messagesOf(companyId: string, chatId: string) {
  const found = await company(companyId).collection('chats').doc(chatId).collection('messages').orderBy('seq').get();
  return found.docs.map((doc) => CODEC.message.read(doc.id, doc.data()));
}

/** The routing decisions about a chat, oldest first. */
export async function recordsOf(companyId: string, chatId: string) {
  const found = await company(companyId).collection('chats').doc(chatId).collection('routing').orderBy('at').get();
  return found.docs.map((doc) => CODEC.record.read(doc.id, doc.data()));
}

/** Somebody who has called a person. */
export async function calling(
  companyId: string,
  visitor: Visitor = newVisitor(companyId),
): Promise<{ visitor: Visitor; chatId: string }> {
  const called = await visitor.callOperator();
  if (!called.ok) throw new Error(`callOperator: ${called.reason}`);
  return { visitor, chatId: called.output.chatId };
}

/** A visitor whose chat this operator has taken. */
export async function talking(
  companyId: string,
  operator: Person,
  visitor?: Visitor,
): Promise<{ visitor: Visitor; chatId: string }> {
  const called = await calling(companyId, visitor);
  const chat = await becomes(companyId, called.chatId, 'assigned');
  if (chat.ownerId !== operator.uid) throw new Error('The chat fell to somebody else');
  await mustDesk(operator, 'take', { chatId: called.chatId });
  return called;
}

/** A visitor's first message in the state after the process that saved it died before the bot could answer. */
export async function unanswered(companyId: string, text: string): Promise<{ visitorId: string; chatId: string }> {
  const [visitorId, chatId] = [newId(), newId()];
  const now = Date.now();
  const visitor = visitorOf({ id: visitorId, tokenHash: visitorId, locale: 'ru' }, now);
  await decide(async (unit) => {
    const found = await unit.read(docOf.company(companyId));
    const begun = start(visitor, companyId, chatId, now);
    if (found === null || !begun.ok) throw new Error('No such company');
    const wrote = visitorWrites(begun.chat, visitor, { id: newId(), text, choice: null }, now);
    if (!wrote.ok) throw new Error(wrote.reason);
    unit.create(docOf.visitor(companyId, visitorId), begun.visitor);
    saveChange(unit, found, wrote, 'new');
    return { ok: true };
  });
  return { visitorId, chatId };
}

export async function setSettings(admin: Person, companyId: string, change: Partial<CompanySettings>): Promise<void> {
  const { name, settings, formVersion = 0 } = (await company(companyId).get()).data() as Company;
  await mustDesk(admin, 'saveSettings', { name, settings: { ...settings, ...change }, version: formVersion });
}

/** Writes the flower shop's knowledge through the admin's forms and publishes it. */
export async function publishKnowledge(admin: Person, companyId: string): Promise<Map<string, string>> {
  const topics = new Map<string, string>();
  const ids = new Map<string, string>();
  for (const { id, topicId, translations: _, ...entry } of FLOWER_SHOP) {
    if (!topics.has(topicId)) {
      const made = await mustDesk(admin, 'saveTopic', { topicId: null, title: topicId, subtopics: [] });
      topics.set(topicId, made.topicId);
    }
    const phrasings = [...entry.phrasings];
    const saved = await mustDesk(admin, 'saveEntry', {
      ...entry,
      phrasings,
      entryId: null,
      topicId: topics.get(topicId)!,
    });
    ids.set(id, saved.entryId);
  }
  await publish(admin, companyId);
  return ids;
}

/** Presses "Опубликовать" and waits until the bot is trained; until then the former knowledge answers. */
export async function publish(admin: Person, companyId: string): Promise<void> {
  await mustDesk(admin, 'publish', {});
  await learnt(companyId);
}

/** Waits until the last publication has succeeded. */
export function learnt(companyId: string): Promise<unknown> {
  const newest = company(companyId).collection('publications').orderBy('version', 'desc').limit(1);
  return eventually(async () => (await newest.get()).docs[0]?.get('state') === 'published', 'the bot to learn');
}
