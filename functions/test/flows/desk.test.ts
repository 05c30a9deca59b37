import { describe, expect, it } from 'vitest';
import { close } from '../../src/desk/chat.ts';
import { company } from './database.ts';
import {
  becomes,
  calling,
  chatOf,
  messagesOf,
  operatorOf,
  recordsOf,
  staffed,
  publishKnowledge,
  toWork,
} from './story.ts';
import { callDesk, hire, messageId, mustDesk, newCompany, newVisitor } from './world.ts';
import { atWork } from './at-work.ts';

const noticesOf = async (companyId: string, chatId: string) =>
  (await messagesOf(companyId, chatId)).flatMap((message) => (message.kind === 'notice' ? [message.notice] : []));

describe('«Перехватить»', () => {
  it('greets once, however often it is pressed', async () => {
    const { companyId, oleg, chatId } = await atWork();
    await Promise.all([1, 2, 3].map(() => mustDesk(oleg, 'take', { chatId })));
    expect(await noticesOf(companyId, chatId)).toEqual(['handed-off', 'taken']);
  });

  it('is refused to others, who are told the owner, before and after the take', async () => {
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
    // Only supervisors and admins may read last names.
    const [full, first] = [/Сейчас его ведёт \p{Lu}\p{L}+ Петров\.$/u, /Сейчас его ведёт \p{Lu}\p{L}+\.$/u];
    expect(await callDesk(admin, 'take', { chatId })).toMatchObject({
      reason: 'already-taken',
      text: expect.stringMatching(full),
    });
    expect(await callDesk(other, 'take', { chatId })).toMatchObject({ text: expect.stringMatching(first) });
  });

  it('shows the staff who did it, and no document that an operator may read holds a last name', async () => {
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
    await publishKnowledge(admin, companyId);
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
  it('is sent once, however often its id is repeated', async () => {
    const { companyId, oleg, chatId } = await atWork();
    const sent = { chatId, id: messageId(), text: 'Здравствуйте' };
    const answers = await Promise.all([1, 2, 3].map(() => mustDesk(oleg, 'send', sent)));
    const later = await mustDesk(oleg, 'send', sent);
    for (const answer of answers) expect(answer).toEqual(later);
    expect((await messagesOf(companyId, chatId)).filter(({ text }) => text === 'Здравствуйте')).toHaveLength(1);
  });

  it('with the id of another message is refused', async () => {
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

  it('among many sent at once is not lost, and the numbers have no gap', async () => {
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
    expect(await callDesk(oleg, 'returnToBot', { chatId })).toMatchObject({ reason: 'chat-closed' });
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

  it('happens once, also when two close at once, and counts for the chat’s owner', async () => {
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

  it('to the queue lets routing choose somebody else, and the visitor keeps their waiting time', async () => {
    const { companyId, operators, oleg, chatId, visitor } = await atWork(2);
    await visitor.write('Алло?');
    const { awaitingSince } = (await chatOf(companyId, chatId)) as { awaitingSince: number };
    await mustDesk(oleg, 'transfer', { chatId, operatorId: null, expectedOwnerId: oleg.uid, note: '' });
    expect(await becomes(companyId, chatId, 'assigned')).toMatchObject({ ownerId: operators[1]!.uid, awaitingSince });
  });

  it('is refused on an old screen, to oneself, to somebody who does not work, and over the limit', async () => {
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

  it('needs a chat that has an owner', async () => {
    const { companyId, admin } = await newCompany();
    const { chatId } = await calling(companyId);
    const answer = await callDesk(admin, 'transfer', { chatId, operatorId: null, expectedOwnerId: null, note: '' });
    expect(answer).toMatchObject({ reason: 'chat-not-waiting' });
  });
});
