import { randomBytes } from 'node:crypto';
import type { Topic } from '../../functions/src/domain/topic.ts';
import type { Operator } from '../../functions/src/domain/operator.ts';
import { DEFAULT_SETTINGS } from '../../functions/src/domain/settings.ts';
import { labelsOf } from '../../functions/src/domain/words/labels.ts';
import { partsOf } from '../../functions/src/domain/words/part.ts';
import { wordedAs } from '../../functions/src/domain/words/worded.ts';
import type { Doors } from '../doors.ts';
import { inviteLink } from '../doors.ts';
import type { Past } from './closed-chats.ts';
import { closedChat, messagesOf } from './closed-chats.ts';

/** The functions' own store. It is loaded only when its environment is set. */
const openStore = () => import('../../functions/src/store/refs.ts');

const NAMES = ['Анна', 'Павел', 'Дарья', 'Олег', 'Вера', 'Игорь', 'Нина', 'Юрий', 'Майя', 'Лев'];
const TOPICS: readonly (readonly [string, readonly string[]])[] = [
  ['Доставка', ['Сроки', 'Адрес', 'Курьер']],
  ['Оплата', ['Чеки', 'Карты']],
  ['Возврат', ['Деньги', 'Обмен']],
  ['Товары', []],
  ['Личный кабинет', ['Вход', 'Пароль']],
  ['Другое', []],
];

export type Found = Past & { email: string; supervisor: string; password: string };

/** A company with ten operators and topics, made through the real doors. `email` is one of its operators. Its history ends now. */
export async function foundCompany(doors: Doors, count: number): Promise<Found> {
  const mark = randomBytes(6).toString('hex');
  const password = randomBytes(12).toString('base64url');
  const admin = `admin-${mark}@rtno.example`;
  const made = await doors.account('createCompany', {
    companyName: 'Магазин «Сад»',
    firstName: 'Мария',
    lastName: 'Соколова',
    email: admin,
    password,
  });
  if (!made.ok) throw new Error(`createCompany: ${made.reason}`);
  const { companyId } = made.output;
  const person = await doors.signIn(admin, password);
  const topics: Topic[] = [];
  for (const [title, titles] of TOPICS) {
    const subtopics = titles.map((subtitle, i) => ({ id: `subtopic-${topics.length}-${i}`, title: subtitle }));
    const { topicId } = await doors.mustDesk(person, 'saveTopic', { topicId: null, title, subtopics });
    topics.push({ id: topicId, title, subtopics });
  }
  const hire = async (role: 'operator' | 'supervisor') => {
    const email = `${role}-${mark}@rtno.example`;
    await doors.mustDesk(person, 'invite', { email, role });
    const link = inviteLink(await doors.letterTo(email));
    const accepted = await doors.account('acceptInvite', { ...link, firstName: 'Олег', lastName: 'Петров', password });
    if (!accepted.ok) throw new Error(`acceptInvite: ${accepted.reason}`);
    return email;
  };
  const email = await hire('operator');
  const supervisor = await hire('supervisor');
  const store = await openStore();
  for (const [i, firstName] of NAMES.entries()) {
    const { ref, codec } = store.docOf.operator(companyId, `colleague-${i}`);
    await ref.create(codec.write(colleague(i, firstName)));
    await store.docOf
      .profile(companyId, `colleague-${i}`)
      .ref.create(store.CODEC.profile.write({ lastName: 'Лебедь', email: `colleague-${i}@rtno.example` }));
  }
  return {
    companyId,
    ownerIds: NAMES.map((_, i) => `colleague-${i}`),
    topics,
    end: Date.now(),
    count,
    email,
    supervisor,
    password,
  };
}

function colleague(i: number, firstName: string): Operator {
  return {
    id: `colleague-${i}`,
    firstName,
    role: 'operator',
    active: true,
    status: 'leaving',
    statusSince: 0,
    shiftId: 'first',
    openChats: [],
    maxChats: 5,
    lastAssignedAt: 0,
  };
}

/**
 * Writes the whole history as the server would have stored it: the chats, what they are found by, and the transcripts of the last `withMessages` chats. Reports the
 * progress to `tell`.
 */
export async function writePast(past: Past, withMessages: number, tell: (written: number) => void): Promise<void> {
  const store = await openStore();
  const codec = store.chatCodec(DEFAULT_SETTINGS.ru);
  const { firestore } = store.docOf.company(past.companyId).ref;
  const step = 200;
  for (let first = 0; first < past.count; first += step) {
    const writer = firestore.batch();
    const last = Math.min(first + step, past.count);
    for (let place = first; place < last; place++) {
      const chat = closedChat(place, past);
      const labels = labelsOf(chat, DEFAULT_SETTINGS.ru.timeZone);
      const parts = partsOf(chat, labels, messagesOf(chat));
      const worded = wordedAs(chat, labels, parts.length);
      writer.set(store.docOf.chat(past.companyId, chat.id).ref, codec.write({ ...chat, worded }));
      for (const part of parts)
        writer.set(store.docOf.words(past.companyId, part.id).ref, store.CODEC.words.write(part));
    }
    await writer.commit();
    tell(last);
  }
  for (let place = 0; place < Math.min(withMessages, past.count); place++) {
    const writer = firestore.batch();
    const chat = closedChat(place, past);
    for (const message of messagesOf(chat))
      writer.set(store.docOf.message(past.companyId, chat.id, message.seq).ref, store.CODEC.message.write(message));
    await writer.commit();
  }
}
