import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { close } from '../../src/desk/chat.ts';
import { setRole } from '../../src/desk/people.ts';
import { DAY, MINUTE } from '../../src/domain/time.ts';
import { company, fields } from './database.ts';
import {
  becomes,
  calling,
  chatOf,
  messagesOf,
  operatorOf,
  recordsOf,
  staffed,
  talking,
  teach,
  toWork,
} from './story.ts';
import type { Team } from './story.ts';
import { callDesk, hire, messageId, mustDesk, newCompany, newVisitor } from './world.ts';

/** A team with a supervisor, and a chat that the first operator has taken. */
async function atWork(operators = 1): Promise<Team & Awaited<ReturnType<typeof calling>> & { oleg: Team['admin'] }> {
  const team = await staffed(operators, { at: 'break' });
  const oleg = team.operators[0]!;
  await toWork(oleg);
  const { visitor, chatId } = await talking(team.companyId, oleg);
  for (const operator of team.operators.slice(1)) await toWork(operator);
  return { ...team, oleg, visitor, chatId };
}

const noticesOf = async (companyId: string, chatId: string) =>
  (await messagesOf(companyId, chatId)).flatMap((message) => (message.kind === 'notice' ? [message.notice] : []));

describe('«Перехватить»', () => {
  it('greets once, however often it is pressed', async () => {
    const { companyId, oleg, chatId } = await atWork();
    await Promise.all([1, 2, 3].map(() => mustDesk(oleg, 'take', { chatId })));
    expect(await noticesOf(companyId, chatId)).toEqual(['handed-off', 'taken']);
  });

  it('is refused to others with who has the chat, before and after', async () => {
    const { companyId, operators, admin } = await staffed(1);
    const other = await hire(admin);
    const { chatId } = await calling(companyId);
    const { ownerId } = await becomes(companyId, chatId, 'assigned');
    const refused = await callDesk(other, 'take', { chatId });
    expect(refused).toMatchObject({ reason: 'not-owner', details: { now: { ownerId } } });
    expect(refused).toMatchObject({
      text: expect.stringMatching(/^Это не ваш чат\. Сейчас его ведёт \p{Lu}\p{L}+\.$/u),
    });
    await mustDesk(operators[0]!, 'take', { chatId });
    expect(await callDesk(other, 'take', { chatId })).toMatchObject({
      reason: 'already-taken',
      details: { now: { ownerId } },
    });
    // The last name is for supervisors and admins.
    const [full, first] = [/Сейчас его ведёт \p{Lu}\p{L}+ Петров\.$/u, /Сейчас его ведёт \p{Lu}\p{L}+\.$/u];
    expect(await callDesk(admin, 'take', { chatId })).toMatchObject({
      reason: 'already-taken',
      text: expect.stringMatching(full),
    });
    expect(await callDesk(other, 'take', { chatId })).toMatchObject({ text: expect.stringMatching(first) });
  });

  it('says to the staff who it was, and a last name stands in nothing that an operator may read', async () => {
    const { companyId, operators, oleg, chatId } = await atWork(2);
    await mustDesk(oleg, 'addNote', { chatId, id: messageId(), text: 'Ждёт' });
    const away = { chatId, operatorId: operators[1]!.uid, expectedOwnerId: oleg.uid, note: 'Возьмёшь?' };
    await mustDesk(oleg, 'transfer', away);
    await mustDesk(operators[1]!, 'take', { chatId });
    await mustDesk(operators[1]!, 'close', { chatId });
    const behind = (await messagesOf(companyId, chatId)).map((said) => 'by' in said && said.by?.operatorId);
    expect(behind.filter(Boolean)).toEqual([oleg.uid, operators[1]!.uid, operators[1]!.uid]);
    const holds = async (doc: FirebaseFirestore.DocumentReference): Promise<string[]> => {
      const below = await Promise.all((await doc.listCollections()).map((found) => found.listDocuments()));
      const own = JSON.stringify((await doc.get()).data() ?? {}).includes('Петров') ? [doc.id] : [];
      return [own, ...(await Promise.all(below.flat().map(holds)))].flat();
    };
    expect(await holds(company(companyId))).toEqual(['profile', 'profile']);
  });

  it('lets a supervisor take from the queue and from the bot, and nobody else', async () => {
    const { companyId, admin } = await newCompany();
    const [supervisor, oleg] = [await hire(admin, 'supervisor', 'Вера'), await hire(admin)];
    const queued = await calling(companyId);
    expect(await callDesk(oleg, 'take', { chatId: queued.chatId })).toMatchObject({ reason: 'not-allowed' });
    await mustDesk(supervisor, 'take', { chatId: queued.chatId });
    expect(await operatorOf(companyId, supervisor.uid)).toMatchObject({ openChats: [queued.chatId] });
    const [record] = await recordsOf(companyId, queued.chatId);
    expect(record).toMatchObject({ why: 'taken-by-hand', by: supervisor.uid });
    await teach(admin, companyId);
    const withBot = await newVisitor(companyId).write('сколько стоит доставка букета');
    const chatId = withBot.ok ? withBot.output.chatId : '';
    expect(await callDesk(oleg, 'take', { chatId })).toMatchObject({ reason: 'not-allowed' });
    await mustDesk(supervisor, 'take', { chatId });
    expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'active', ownerId: supervisor.uid });
  });

  it('by two supervisors at once gives the chat to one', async () => {
    const { companyId, admin } = await newCompany();
    const supervisor = await hire(admin, 'supervisor');
    const { chatId } = await calling(companyId);
    const answers = await Promise.all([admin, supervisor].map((person) => callDesk(person, 'take', { chatId })));
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.reason)).sort()).toEqual(['already-taken', 'ok']);
    const loads = await Promise.all([admin, supervisor].map(({ uid }) => operatorOf(companyId, uid)));
    expect(loads.map(({ load }) => load).sort()).toEqual([0, 1]);
    expect(await noticesOf(companyId, chatId)).toEqual(['handed-off', 'taken']);
  });
});

describe('A reply', () => {
  it('is sent once, however often its id comes', async () => {
    const { companyId, oleg, chatId } = await atWork();
    const sent = { chatId, id: messageId(), text: 'Здравствуйте' };
    const answers = await Promise.all([1, 2, 3].map(() => mustDesk(oleg, 'send', sent)));
    const later = await mustDesk(oleg, 'send', sent);
    for (const answer of answers) expect(answer).toEqual(later);
    expect((await messagesOf(companyId, chatId)).filter(({ text }) => text === 'Здравствуйте')).toHaveLength(1);
  });

  it('with an id that stands for something else is refused', async () => {
    const { companyId, admin, oleg, chatId, visitor } = await atWork();
    const id = messageId();
    await mustDesk(oleg, 'send', { chatId, id, text: 'Здравствуйте' });
    const seq = (await chatOf(companyId, chatId)).seq;
    expect(await callDesk(oleg, 'send', { chatId, id, text: 'До свидания' })).toMatchObject({
      reason: 'message-id-reused',
    });
    expect(await callDesk(admin, 'send', { chatId, id, text: 'Здравствуйте' })).toMatchObject({
      reason: 'message-id-reused',
    });
    const visitors = messageId();
    await visitor.write('Здравствуйте', { id: visitors });
    const copied = await callDesk(oleg, 'send', { chatId, id: visitors, text: 'Здравствуйте' });
    expect(copied).toMatchObject({ reason: 'message-id-reused' });
    expect((await chatOf(companyId, chatId)).seq).toBe(seq + 1);
  });

  it('of many at once loses none and leaves no gap', async () => {
    const { companyId, oleg, chatId, visitor } = await atWork();
    const replies = Array.from({ length: 3 }, (_, i) =>
      mustDesk(oleg, 'send', { chatId, id: messageId(), text: `Ответ ${i}` }),
    );
    const questions = Array.from({ length: 3 }, (_, i) => visitor.write(`Вопрос ${i}`));
    await Promise.all([...replies, ...questions]);
    const messages = await messagesOf(companyId, chatId);
    expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, i) => i + 1));
    for (let i = 0; i < 3; i++) {
      for (const text of [`Ответ ${i}`, `Вопрос ${i}`])
        expect(messages.filter((message) => message.text === text)).toHaveLength(1);
    }
  });

  it('to a closed chat is refused', async () => {
    const { oleg, chatId } = await atWork();
    await mustDesk(oleg, 'close', { chatId });
    const answer = await callDesk(oleg, 'send', { chatId, id: messageId(), text: 'Ещё' });
    expect(answer).toMatchObject({ reason: 'chat-closed', text: 'Чат уже закрыт.' });
    expect(await callDesk(oleg, 'take', { chatId })).toMatchObject({ reason: 'chat-closed' });
    const away = { chatId, operatorId: null, expectedOwnerId: oleg.uid, note: '' };
    expect(await callDesk(oleg, 'transfer', away)).toMatchObject({ reason: 'chat-closed' });
    expect(await callDesk(oleg, 'giveBack', { chatId })).toMatchObject({ reason: 'chat-closed' });
  });
});

describe('Closing', () => {
  it('is for chats in work only', async () => {
    const { companyId, admin } = await newCompany();
    const { chatId } = await calling(companyId);
    expect(await callDesk(admin, 'close', { chatId })).toMatchObject({
      reason: 'chat-not-taken',
      text: 'Сначала перехватите чат.',
      details: { now: { state: 'queued' } },
    });
  });

  it('happens once, also by two at once, and belongs to the chat’s owner', async () => {
    const { companyId, admin, oleg, chatId } = await atWork();
    const by = ({ uid }: { uid: string }) => ({ uid, companyId, locale: 'ru', from: null }) as const;
    const answers = await Promise.all([
      close(by(oleg), { chatId }),
      close(by(admin), { chatId }),
      close(by(oleg), { chatId }),
    ]);
    for (const answer of answers) expect(answer).toMatchObject({ ok: true });
    expect(await noticesOf(companyId, chatId)).toEqual(['handed-off', 'taken', 'closed']);
    expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'closed', ownerId: oleg.uid });
    expect(await operatorOf(companyId, oleg.uid)).toMatchObject({ load: 0 });
  });
});

describe('Giving a chat away', () => {
  it('to a colleague carries the note, which the visitor never sees', async () => {
    const { companyId, operators, oleg, chatId, visitor } = await atWork(2);
    const other = operators[1]!;
    const away = { chatId, operatorId: other.uid, expectedOwnerId: oleg.uid, note: 'Сложный вопрос про возврат' };
    await mustDesk(oleg, 'transfer', away);
    expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'assigned', ownerId: other.uid, reassignments: 1 });
    expect(await operatorOf(companyId, oleg.uid)).toMatchObject({ load: 0 });
    expect(await operatorOf(companyId, other.uid)).toMatchObject({ openChats: [chatId] });
    const notes = await company(companyId).collection('chats').doc(chatId).collection('notes').get();
    expect(notes.docs.map((doc) => doc.data())).toMatchObject([{ text: away.note, operatorId: oleg.uid }]);
    const shown = await visitor.conversation();
    expect(shown.messages.at(-1)).toMatchObject({ notice: 'reconnecting' });
    expect(JSON.stringify(shown)).not.toContain('возврат');
    expect((await recordsOf(companyId, chatId)).at(-1)).toMatchObject({
      why: 'transfer',
      by: oleg.uid,
      fromId: oleg.uid,
    });
    expect(await callDesk(oleg, 'send', { chatId, id: messageId(), text: 'Ещё' })).toMatchObject({
      reason: 'not-owner',
      details: { now: { ownerId: other.uid } },
    });
  });

  it('to the queue lets routing choose somebody else, with the waiting time that the visitor already has', async () => {
    const { companyId, operators, oleg, chatId, visitor } = await atWork(2);
    await visitor.write('Алло?');
    const { awaitingSince } = (await chatOf(companyId, chatId)) as { awaitingSince: number };
    await mustDesk(oleg, 'transfer', { chatId, operatorId: null, expectedOwnerId: oleg.uid, note: '' });
    expect(await becomes(companyId, chatId, 'assigned')).toMatchObject({ ownerId: operators[1]!.uid, awaitingSince });
  });

  it('is refused on a stale view, to oneself, to who does not work, and over the limit', async () => {
    const { companyId, admin, operators, oleg, chatId } = await atWork(2);
    const other = operators[1]!;
    const to = { chatId, operatorId: other.uid, expectedOwnerId: oleg.uid, note: 'не сохранится' };
    const stale = await callDesk(oleg, 'transfer', { ...to, expectedOwnerId: null });
    expect(stale).toMatchObject({ reason: 'owner-changed', details: { now: { ownerId: oleg.uid } } });
    expect(await callDesk(oleg, 'transfer', { ...to, operatorId: oleg.uid })).toMatchObject({
      reason: 'already-owner',
    });
    expect(await callDesk(oleg, 'transfer', { ...to, operatorId: 'nosuchperson' })).toMatchObject({
      reason: 'unknown-operator',
    });
    await mustDesk(other, 'setStatus', { status: 'leaving' });
    expect(await callDesk(oleg, 'transfer', to)).toMatchObject({
      reason: 'operator-not-working',
      text: 'Оператор сейчас не работает. Статус: «Ухожу».',
    });
    await mustDesk(admin, 'setLimit', { operatorId: oleg.uid, maxChats: 1 });
    await mustDesk(admin, 'setLimit', { operatorId: other.uid, maxChats: 1 });
    await toWork(other);
    await becomes(companyId, (await calling(companyId)).chatId, 'assigned');
    const over = { reason: 'over-limit', details: { now: { load: 1, maxChats: 1 } } };
    expect(await callDesk(oleg, 'transfer', { ...to, overLimit: true })).toMatchObject(over);
    const text = 'У оператора уже предельное число чатов. Чатов у него: 1 из 1.';
    expect(await callDesk(admin, 'transfer', to)).toMatchObject({ ...over, text });
    expect((await company(companyId).collection('chats').doc(chatId).collection('notes').get()).size).toBe(0);
    expect(await callDesk(admin, 'transfer', { ...to, overLimit: true })).toMatchObject({ ok: true });
    expect(await operatorOf(companyId, other.uid)).toMatchObject({ load: 2 });
  });

  it('needs somebody who has it', async () => {
    const { companyId, admin } = await newCompany();
    const { chatId } = await calling(companyId);
    const answer = await callDesk(admin, 'transfer', { chatId, operatorId: null, expectedOwnerId: null, note: '' });
    expect(answer).toMatchObject({ reason: 'chat-not-waiting' });
  });
});

describe('The client’s card', () => {
  it('takes a phone as people type it, removes it, and refuses what is none', async () => {
    const { companyId, oleg, chatId, visitor } = await atWork();
    const set = (phone: string, version: number) => callDesk(oleg, 'setPhone', { chatId, phone, version });
    expect(await set('8 (916) 123-45-67', 0)).toEqual({ ok: true, output: { phone: '+79161234567', version: 1 } });
    expect((await chatOf(companyId, chatId)).client).toMatchObject({ phone: '+79161234567' });
    expect(await set('+44 20 7946 0958', 1)).toEqual({ ok: true, output: { phone: '+442079460958', version: 2 } });
    for (const phone of ['12', '+7 916', 'позвоните мне', '+7916123456789012']) {
      expect(await set(phone, 2)).toMatchObject({ ok: false, reason: 'phone-invalid' });
    }
    expect((await chatOf(companyId, chatId)).client.phone).toBe('+442079460958');
    await mustDesk(oleg, 'close', { chatId });
    const next = await visitor.callOperator();
    const nextId = next.ok ? next.output.chatId : '';
    expect((await chatOf(companyId, nextId)).client.phone).toBe('+442079460958');
    expect(await set('', 2)).toEqual({ ok: true, output: { phone: null, version: 3 } });
    expect((await chatOf(companyId, nextId)).client.phone).toBeNull();
  });

  it('reads a phone as one of the company’s country, whatever its language, and keeps the extension', async () => {
    const { companyId, admin, oleg, chatId } = await atWork();
    const set = async (phone: string) => {
      const { formVersion: version = 0 } = (await chatOf(companyId, chatId)).client;
      return callDesk(oleg, 'setPhone', { chatId, phone, version });
    };
    const choose = async (phoneCountry: string) => {
      const version: number = (await company(companyId).get()).get('formVersion') ?? 0;
      const settings = { ...DEFAULT_SETTINGS.en, phoneCountry };
      return callDesk(admin, 'saveSettings', { name: 'Tea', settings, version });
    };
    expect(await choose('RU')).toMatchObject({ ok: true });
    expect(await set('\u202d8 (495) 123-45-67 доб. 12\u202c')).toMatchObject({ output: { phone: '+74951234567' } });
    expect((await chatOf(companyId, chatId)).client).toMatchObject({ phone: '+74951234567', extension: '12' });
    expect(await set('8 916 123-45-67')).toMatchObject({ ok: true });
    expect((await chatOf(companyId, chatId)).client).not.toHaveProperty('extension');
    expect(await choose('GB')).toMatchObject({ ok: true });
    expect(await set('8 916 123-45-67')).toMatchObject({ reason: 'phone-invalid' });
    expect(await choose('QQ')).toMatchObject({ ok: false, reason: 'country-unknown' });
  });

  it('keeps a description, the topic that a person chose, and notes', async () => {
    const { companyId, admin, oleg, chatId, visitor } = await atWork();
    const subtopics = [{ id: 'courier', title: 'Курьер' }];
    const { topicId } = await mustDesk(admin, 'saveTopic', { topicId: null, title: 'Доставка', subtopics });
    await mustDesk(oleg, 'setTopic', { chatId, topicId, subtopicId: 'courier' });
    await mustDesk(oleg, 'describe', { chatId, description: 'Ждёт курьера\nс утра', version: 1 });
    const note = { chatId, id: messageId(), text: 'Постоянный клиент' };
    await mustDesk(oleg, 'addNote', note);
    await mustDesk(oleg, 'addNote', note);
    expect(await callDesk(oleg, 'addNote', { ...note, text: 'Другое' })).toMatchObject({ reason: 'message-id-reused' });
    expect(await callDesk(admin, 'addNote', note)).toMatchObject({ reason: 'message-id-reused' });
    const chat = await chatOf(companyId, chatId);
    expect(chat).toMatchObject({
      topic: { topicId, subtopicId: 'courier', by: 'operator' },
      description: 'Ждёт курьера\nс утра',
    });
    const notes = await company(companyId).collection('chats').doc(chatId).collection('notes').get();
    expect(notes.size).toBe(1);
    const wrong = { chatId, topicId: 'nosuchtopic', subtopicId: null };
    expect(await callDesk(oleg, 'setTopic', wrong)).toMatchObject({ reason: 'unknown-topic' });
    expect(await callDesk(oleg, 'setTopic', { chatId, topicId, subtopicId: 'plane' })).toMatchObject({
      reason: 'unknown-topic',
    });
    await mustDesk(oleg, 'describe', { chatId, description: '', version: 2 });
    expect(await chatOf(companyId, chatId)).toMatchObject({ description: '', topic: { topicId } });
    const shown = JSON.stringify(await visitor.conversation());
    for (const secret of ['Постоянный', 'курьера', topicId]) expect(shown).not.toContain(secret);
  });

  it('shows how far the owner has read, which only grows', async () => {
    const { companyId, oleg, chatId, visitor } = await atWork();
    await visitor.write('Раз');
    const { seq } = await chatOf(companyId, chatId);
    await mustDesk(oleg, 'markRead', { chatId, seq: 999 });
    await mustDesk(oleg, 'markRead', { chatId, seq: 1 });
    expect(await chatOf(companyId, chatId)).toMatchObject({ readByOwner: seq });
    expect((await visitor.conversation()).chat).toMatchObject({ readByOperator: seq });
  });
});

describe('«Замьютить»', () => {
  it('lets nothing of the visitor through until it ends or is taken back', async () => {
    const { companyId, oleg, chatId, visitor } = await atWork();
    await mustDesk(oleg, 'mute', { chatId, forMs: 10 * MINUTE });
    const { mutedUntil } = (await chatOf(companyId, chatId)).client;
    expect(mutedUntil).toBeGreaterThan(Date.now());
    const { seq } = await chatOf(companyId, chatId);
    const refused = await visitor.write('Алло!');
    expect(refused).toMatchObject({ ok: false, reason: 'muted', details: { now: { until: mutedUntil } } });
    expect(await visitor.callOperator()).toMatchObject({ ok: false, reason: 'muted' });
    expect(await chatOf(companyId, chatId)).toMatchObject({ seq, awaitingSince: null });
    await mustDesk(oleg, 'unmute', { chatId });
    expect(await visitor.write('Алло!')).toMatchObject({ ok: true });
    expect(await chatOf(companyId, chatId)).toMatchObject({ seq: seq + 1, client: { mutedUntil: null } });
  });

  it('follows the visitor into the next chat, and can be ended from the old one', async () => {
    const { oleg, chatId, visitor } = await atWork();
    await mustDesk(oleg, 'mute', { chatId, forMs: DAY });
    await mustDesk(oleg, 'close', { chatId });
    expect(await visitor.write('Новый вопрос')).toMatchObject({ reason: 'muted' });
    await mustDesk(oleg, 'unmute', { chatId });
    expect(await visitor.write('Новый вопрос')).toMatchObject({ ok: true });
  });

  it('is not blocking, which only a supervisor may, and which unblocking ends', async () => {
    const { companyId, admin, oleg, chatId, visitor } = await atWork();
    expect(await callDesk(oleg, 'block', { chatId })).toMatchObject({ reason: 'not-allowed' });
    await mustDesk(admin, 'block', { chatId });
    expect(await visitor.write('Алло!')).toMatchObject({ reason: 'blocked' });
    expect((await chatOf(companyId, chatId)).client).toMatchObject({ blocked: true });
    await mustDesk(admin, 'unblock', { chatId });
    expect(await visitor.write('Алло!')).toMatchObject({ ok: true });
  });
});

describe('People', () => {
  it('change their own name, and the next greeting has it', async () => {
    const { companyId, operators } = await staffed(1);
    const [oleg] = operators;
    await mustDesk(oleg!, 'rename', { firstName: 'Ольга', lastName: 'Смирнова' });
    const profile = await fields(`companies/${companyId}/operators/${oleg!.uid}/private/profile`);
    expect(profile).toEqual({ lastName: 'Смирнова', email: oleg!.email, formVersion: 1 });
    const { chatId } = await talking(companyId, oleg!);
    expect((await messagesOf(companyId, chatId)).at(-1)!.text).toBe('Здравствуйте! Меня зовут Ольга, я помогу вам.');
  });

  it('always keep an admin', async () => {
    const { companyId, admin } = await newCompany();
    const demote = { operatorId: admin.uid, role: 'operator' } as const;
    const leave = { operatorId: admin.uid, active: false };
    expect(await callDesk(admin, 'setRole', demote)).toMatchObject({ reason: 'last-admin' });
    expect(await callDesk(admin, 'setActive', leave)).toMatchObject({ reason: 'last-admin' });
    const second = await hire(admin, 'admin');
    await mustDesk(second, 'setActive', { operatorId: second.uid, active: false });
    expect(await callDesk(admin, 'setRole', demote)).toMatchObject({ reason: 'last-admin' });
    expect(await operatorOf(companyId, admin.uid)).toMatchObject({ role: 'admin', active: true });
    expect(await callDesk(admin, 'setRole', { ...demote, operatorId: 'nosuchperson' })).toMatchObject({
      reason: 'unknown-operator',
    });
  });

  it('keep an admin also when two demote each other, or themselves, at once', async () => {
    const { companyId, admin } = await newCompany();
    const second = await hire(admin, 'admin');
    const demotes = (who: { uid: string }, whom: { uid: string }, version = 0) =>
      setRole(
        { uid: who.uid, companyId, locale: 'ru', from: null },
        { operatorId: whom.uid, role: 'operator', version },
      );
    const crossed = await Promise.all([demotes(admin, second), demotes(second, admin)]);
    expect(crossed.filter(({ ok }) => ok)).toHaveLength(1);
    const admins = () => company(companyId).collection('operators').where('role', '==', 'admin').get();
    const [left] = (await admins()).docs;
    expect((await admins()).size).toBe(1);
    const other = [admin, second].find(({ uid }) => uid !== left!.id)!;
    await mustDesk(left!.id === admin.uid ? admin : second, 'setRole', {
      operatorId: other.uid,
      role: 'admin',
      version: 1,
    });
    const themselves = await Promise.all([admin, second].map((who) => demotes(who, who, who === other ? 2 : 0)));
    expect(themselves.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await admins()).size).toBe(1);
  });
});

describe('The company', () => {
  it('keeps a topic that its knowledge uses, and knows no topic that is not there', async () => {
    const { companyId, admin } = await newCompany();
    const { topicId } = await mustDesk(admin, 'saveTopic', { topicId: null, title: 'Доставка', subtopics: [] });
    const entry = { title: 'Цена', phrasings: ['сколько стоит'], answer: '300', subtopicId: null, active: true };
    const { entryId } = await mustDesk(admin, 'saveEntry', { ...entry, entryId: null, topicId });
    expect(await callDesk(admin, 'removeTopic', { topicId })).toMatchObject({ reason: 'topic-in-use' });
    const lost = [
      await callDesk(admin, 'saveEntry', { ...entry, entryId: null, topicId: 'nosuchtopic' }),
      await callDesk(admin, 'saveEntry', { ...entry, entryId: null, topicId, subtopicId: 'plane' }),
      await callDesk(admin, 'saveTopic', { topicId: 'nosuchtopic', title: 'Доставка', subtopics: [] }),
      await callDesk(admin, 'removeTopic', { topicId: 'nosuchtopic' }),
    ];
    for (const answer of lost) expect(answer).toMatchObject({ reason: 'unknown-topic' });
    expect(await callDesk(admin, 'saveEntry', { ...entry, entryId: 'nosuchentry', topicId })).toMatchObject({
      reason: 'unknown-entry',
    });
    const version = (await fields(`companies/${companyId}`))!['knowledgeVersion'];
    await mustDesk(admin, 'removeEntry', { entryId });
    expect((await fields(`companies/${companyId}`))!['knowledgeVersion']).toBeGreaterThan(version);
    expect(await callDesk(admin, 'removeEntry', { entryId })).toMatchObject({ reason: 'unknown-entry' });
    await mustDesk(admin, 'removeTopic', { topicId });
    expect((await company(companyId).collection('topics').get()).size).toBe(0);
  });

  it('has settings that are whole and possible', async () => {
    const { companyId, admin } = await newCompany();
    const { name, settings } = (await fields(`companies/${companyId}`)) as any;
    const save = (change: object) => callDesk(admin, 'saveSettings', { name, settings: { ...settings, ...change } });
    expect(await save({ timeZone: 'Europe/Atlantis' })).toMatchObject({ reason: 'time-zone-unknown' });
    const bad: [object, string][] = [
      [{ absenceMs: 0 }, 'settings.absenceMs'],
      [{ maxChats: 1.5 }, 'settings.maxChats'],
      [{ interceptText: ' ' }, 'settings.interceptText'],
      [{ queueMode: 'whenever' }, 'settings.queueMode'],
      [{ colour: 'red' }, 'settings.colour'],
    ];
    for (const [change, field] of bad) {
      const answer = await save(change);
      expect(answer).toMatchObject({ reason: 'bad-input', details: { problems: { [field]: expect.any(String) } } });
    }
    expect((await fields(`companies/${companyId}`))!['settings']).toEqual(settings);
    expect(await save({ maxChats: 3, timeZone: 'Asia/Yekaterinburg' })).toMatchObject({ ok: true });
  });
});
