import { beforeAll, describe, expect, it, test } from 'vitest';
import { company } from './database.ts';
import { becomes, chatOf, messagesOf, staffed, talking, unanswered } from './story.ts';
import { messageId, mustDesk, newCompany, newVisitor } from './world.ts';
import { JSON_TYPE, TEXT, begunIn, companyUrl } from './visitor-request.ts';

let companyId: string;

beforeAll(async () => {
  ({ companyId } = await newCompany());
});

const url = (path: string) => companyUrl(companyId, path);

const begun = () => begunIn(companyId);

const countChats = async () => (await company(companyId).collection('chats').count().get()).data().count;

describe('The first message', () => {
  test('makes the visitor, the chat and its first line at once', async () => {
    const { visitor, chatId, seq } = await begun();
    expect(seq).toBe(1);
    const { chat, messages } = await visitor.conversation();
    expect(chat).toMatchObject({ chatId, operator: null, rating: null });
    expect(messages[0]).toMatchObject({ seq: 1, text: TEXT, from: 'visitor' });
  });

  test('needs a company that exists', async () => {
    expect(await newVisitor('nobody').write(TEXT)).toMatchObject({ ok: false, status: 404, reason: 'unknown-company' });
  });

  test('keeps its words in any alphabet', async () => {
    const text = 'Ёж 🦔 дёшево? «да»\n한국어 עברית 👩🏽‍🚀';
    const visitor = newVisitor(companyId);
    await visitor.write(`  ${text}\n`);
    expect((await visitor.conversation()).messages[0]?.text).toBe(text);
  });
});

describe('The same message again', () => {
  test('has the outcome of the first time', async () => {
    const visitor = newVisitor(companyId);
    const id = messageId();
    const first = await visitor.write(TEXT, { id });
    expect(await visitor.write(TEXT, { id })).toEqual(first);
    const { messages } = await visitor.conversation();
    expect(messages.filter((message) => message.id === id)).toHaveLength(1);
  });

  test('sent five times at once by somebody new makes one visitor, one chat and one line', async () => {
    const visitor = newVisitor(companyId);
    const before = await countChats();
    const id = messageId();
    const answers = await Promise.all(Array.from({ length: 5 }, () => visitor.write(TEXT, { id })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toHaveLength(1);
    expect(answers[0]).toMatchObject({ ok: true, output: { seq: 1 } });
    expect(await countChats()).toBe(before + 1);
    const { messages } = await visitor.conversation();
    expect(messages.filter(({ from }) => from === 'visitor')).toHaveLength(1);
  });

  test('with other words is refused and changes nothing', async () => {
    const visitor = newVisitor(companyId);
    const id = messageId();
    await visitor.write(TEXT, { id });
    const before = await visitor.conversation();
    expect(await visitor.write('Другое', { id })).toMatchObject({
      ok: false,
      status: 409,
      reason: 'message-id-reused',
      text: expect.stringContaining('напишите его ещё раз'),
    });
    const { chat, messages } = await visitor.conversation();
    expect(messages).toEqual(before.messages);
    expect(chat).toMatchObject({ chatId: before.chat!.chatId, seq: before.chat!.seq, state: before.chat!.state });
  });

  test('after its chat was closed does not start another', async () => {
    const { operators, ...team } = await staffed(1);
    const { visitor, chatId } = await talking(team.companyId, operators[0]!);
    const id = messageId();
    const first = await visitor.write('Спасибо', { id });
    await mustDesk(operators[0]!, 'close', { chatId });
    expect(await visitor.write('Спасибо', { id })).toEqual(first);
    expect(await visitor.conversation()).toMatchObject({ chat: { chatId, state: 'closed' } });
  });

  test('lets the bot answer when the process that first saved it died before the answer', async () => {
    const { visitorId, chatId } = await unanswered(companyId, TEXT);
    const [message] = await messagesOf(companyId, chatId);
    const visitor = newVisitor(companyId);
    // The test gives the visitor a known secret, since only its hash is saved.
    await visitor.write(TEXT);
    const { createHash } = await import('node:crypto');
    const secret = visitor.token.split('.')[1]!;
    const tokenHash = createHash('sha256').update(secret).digest('base64url');
    await company(companyId).collection('visitors').doc(visitorId).update({ tokenHash });
    const response = await fetch(url('messages'), {
      method: 'POST',
      headers: { ...JSON_TYPE, Authorization: `Bearer ${visitorId}.${secret}` },
      body: JSON.stringify({ id: message!.id, text: TEXT }),
    });
    expect(response.status).toBe(200);
    expect((await chatOf(companyId, chatId)).seq).toBeGreaterThan(1);
  });
});

describe('Order', () => {
  test('messages sent at once from two tabs are counted without gaps', async () => {
    const { visitor, chatId } = await begun();
    const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => visitor.write(`Вопрос ${i}`)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const messages = await messagesOf(companyId, chatId);
    expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, i) => i + 1));
    expect(messages.filter(({ from }) => from === 'visitor')).toHaveLength(9);
  });
});

describe('The conversation, read from a place on', () => {
  test('gives all later messages, also the last ones of a chat after which another has begun', async () => {
    const { operators, ...team } = await staffed(1);
    const { visitor, chatId } = await talking(team.companyId, operators[0]!);
    const { chat } = await visitor.conversation();
    expect((await visitor.conversation(`${chatId}:${chat!.seq}`)).messages).toEqual([]);
    await visitor.write('Спасибо');
    await mustDesk(operators[0]!, 'close', { chatId });
    const next = await visitor.write('Снова я');
    const read = await visitor.conversation(`${chatId}:${chat!.seq}`);
    const words = ['Спасибо', expect.stringMatching(/^Диалог завершён/)];
    expect(read.earlier?.chat).toMatchObject({ chatId, state: 'closed' });
    expect(read.earlier?.messages.map(({ text }) => text)).toEqual(words);
    expect(read.chat?.chatId).toBe(next.ok && next.output.chatId);
    expect(read.messages[0]).toMatchObject({ seq: 1, text: 'Снова я' });
  });

  test('gives nothing of another visitor’s chat', async () => {
    const { visitor, chatId } = await begun();
    const stranger = await begun();
    const read = await visitor.conversation(`${stranger.chatId}:0`);
    expect(read).toMatchObject({ chat: { chatId } });
    expect(read.earlier).toBeUndefined();
  });
});

describe('Rating', () => {
  it('is taken after the close, and may be changed', async () => {
    const { operators, ...team } = await staffed(1);
    const { visitor, chatId } = await talking(team.companyId, operators[0]!);
    expect(await visitor.rate(chatId, 5)).toMatchObject({ ok: false, status: 409, reason: 'chat-not-closed' });
    await mustDesk(operators[0]!, 'close', { chatId });
    await becomes(team.companyId, chatId, 'closed');
    expect(await visitor.rate(chatId, 2)).toMatchObject({ ok: true });
    expect(await visitor.post('rating', { chatId, score: 4, comment: 'Разобрались' })).toMatchObject({ ok: true });
    expect((await visitor.conversation()).chat?.rating).toBe(4);
    expect(await chatOf(team.companyId, chatId)).toMatchObject({ rating: { score: 4, comment: 'Разобрались' } });
  });
});
