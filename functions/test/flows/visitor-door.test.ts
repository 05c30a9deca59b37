import { beforeAll, describe, expect, it, test } from 'vitest';
import { company } from './database.ts';
import { becomes, calling, chatOf, messagesOf, staffed, talking, unanswered } from './story.ts';
import type { Team } from './story.ts';
import { FUNCTIONS, eventually, messageId, mustDesk, newCompany, newVisitor } from './world.ts';

const TEXT = 'Сколько стоит доставка?';
const JSON_TYPE = { 'Content-Type': 'application/json' };

let companyId: string;
beforeAll(async () => {
  ({ companyId } = await newCompany());
});

const url = (path: string) => `${FUNCTIONS}/visitor/companies/${companyId}/${path}`;

async function begun() {
  const visitor = newVisitor(companyId);
  const sent = await visitor.write(TEXT);
  if (!sent.ok) throw new Error(sent.reason);
  return { visitor, ...sent.output };
}

const countChats = async () => (await company(companyId).collection('chats').count().get()).data().count;

describe('The first message', () => {
  test('makes the visitor, the chat and its first line at once', async () => {
    const { visitor, chatId, seq } = await begun();
    expect(seq).toBe(1);
    const { chat, messages } = await visitor.conversation();
    expect(chat).toMatchObject({ chatId, operator: null, rating: null });
    expect(messages[0]).toMatchObject({ seq: 1, text: TEXT, from: 'visitor' });
  });

  test('needs a company that is there', async () => {
    expect(await newVisitor('nobody').write(TEXT)).toMatchObject({ ok: false, status: 404, reason: 'unknown-company' });
  });

  test('keeps its words whatever alphabet they are in', async () => {
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

  test('lets the bot answer if whoever saved it first had died before that', async () => {
    const { visitorId, chatId } = await unanswered(companyId, TEXT);
    const [message] = await messagesOf(companyId, chatId);
    const visitor = newVisitor(companyId);
    // The story's visitor gets this one's secret: only its hash is kept.
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

describe('What nobody sees in a message', () => {
  test('is cleaned, the rest is saved, and a repeat of it gets the first outcome', async () => {
    const visitor = newVisitor(companyId);
    const body = { id: 'copied-from-a-messenger', text: '\u2067Где\u200b мой\u00ad заказ?\u2069\u0085\u2028' };
    const first = await visitor.post('messages', body);
    expect(first).toMatchObject({ ok: true });
    expect(await visitor.post('messages', body)).toEqual(first);
    const { messages } = await visitor.conversation();
    expect(messages.filter(({ from }) => from === 'visitor').map(({ text }) => text)).toEqual(['Где мой заказ?']);
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

describe('The conversation, read after a place', () => {
  test('gives what came since, also the last words of a chat that has been followed by another', async () => {
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

describe('The stream', () => {
  test('gives the chat and every message as they come, in order', async () => {
    const { visitor, chatId } = await begun();
    const stream = visitor.follow();
    await eventually(() => stream.messages().length > 0);
    await visitor.write('И ещё вопрос');
    await eventually(() => stream.messages().some(({ text }) => text === 'И ещё вопрос'));
    await stream.stop();
    const seqs = stream.messages().map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, i) => i + 1));
    expect(stream.events.some(({ event }) => event === 'chat')).toBe(true);
    const message = stream.events.find(({ event }) => event === 'message');
    expect(message?.id).toBe(`${chatId}:1`);
  });

  test('goes on from the last message that the client has', async () => {
    const { visitor, chatId, seq } = await begun();
    await visitor.write('Второй');
    const stream = visitor.follow(`${chatId}:${seq}`);
    await eventually(() => stream.messages().some(({ text }) => text === 'Второй'));
    await stream.stop();
    expect(stream.messages()[0]?.seq).toBe(seq + 1);
  });

  test('from a place that makes no sense begins at the beginning', async () => {
    const { visitor } = await begun();
    const stream = visitor.follow("'; DROP TABLE chats:1");
    await eventually(() => stream.messages().length > 0);
    await stream.stop();
    expect(stream.messages()[0]?.seq).toBe(1);
  });

  test('sends the end of the old chat before a new one begins', async () => {
    const { operators, ...team } = await staffed(1);
    const { visitor, chatId } = await talking(team.companyId, operators[0]!);
    const place = `${chatId}:${(await chatOf(team.companyId, chatId)).seq}`;
    await mustDesk(operators[0]!, 'close', { chatId });
    const next = await visitor.write('Ещё один вопрос');
    if (!next.ok) throw new Error(next.reason);
    const stream = visitor.follow(place);
    await eventually(() => stream.messages().some(({ text }) => text === 'Ещё один вопрос'));
    await stream.stop();
    expect(next.output.chatId).not.toBe(chatId);
    expect(stream.messages().slice(0, 2)).toMatchObject([
      { chatId, notice: 'closed' },
      { chatId: next.output.chatId, seq: 1 },
    ]);
  });

  test('tells nothing of a chat that belongs to somebody else', async () => {
    const [mine, theirs] = [await begun(), await begun()];
    const stream = mine.visitor.follow(`${theirs.chatId}:0`);
    await eventually(() => stream.messages().length > 0);
    await stream.stop();
    expect(stream.messages().every(({ chatId }) => chatId === mine.chatId)).toBe(true);
  });

  test('shows the operator by first name and never more', async () => {
    const { operators, ...team } = await staffed(1);
    const { visitor, chatId } = await talking(team.companyId, operators[0]!);
    await mustDesk(operators[0]!, 'send', { chatId, id: messageId(), text: 'Чем помочь?' });
    const stream = visitor.follow();
    await eventually(() =>
      stream.messages().some(({ from, firstName }) => from === 'operator' && firstName === 'Олега'),
    );
    await eventually(() => stream.events.some(({ event, data }) => event === 'chat' && data.operator === 'Олега'));
    await stream.stop();
    const heard = JSON.stringify(stream.events);
    expect(heard).toContain('Олег');
    expect(heard).not.toContain('Петров');
    expect(heard).not.toContain(operators[0]!.uid);
  });
});

describe('Bad input', () => {
  const id = 'message-of-16-or-more';
  const bad: [what: string, body: unknown, problems: Record<string, string>][] = [
    ['no text', { id }, { text: 'strict-object' }],
    ['an empty text', { id, text: '' }, { text: 'empty' }],
    ['spaces only', { id, text: ' \n\t ' }, { text: 'empty' }],
    ['nothing that can be seen', { id, text: '\u200b\u2060' }, { text: 'empty' }],
    ['4,001 characters', { id, text: 'я'.repeat(4_001) }, { text: 'too-long' }],
    ['a number for a text', { id, text: 7 }, { text: 'string' }],
    ['an unknown field', { id, text: 'a', from: 'operator' }, { from: 'strict-object' }],
    ['a short id', { id: 'abc', text: 'a' }, { id: 'client-id' }],
    ['an id that is a path', { id: '../../../chats/12345', text: 'a' }, { id: 'client-id' }],
    ['an unknown language', { id, text: 'a', locale: 'de' }, { locale: 'picklist' }],
    ['a list', [], { input: 'strict-object' }],
    ['a body that is too large', { id, text: 'a'.repeat(70_000) }, { body: 'too-long' }],
  ];

  test.each(bad)('%s is refused with the field', async (_what, body, problems) => {
    const visitor = newVisitor(companyId);
    const refused = await visitor.post('messages', body);
    expect(refused).toMatchObject({ ok: false, status: 400, reason: 'bad-input', details: { problems } });
    expect(await visitor.conversation()).toMatchObject({ error: { reason: 'unknown-visitor' } });
  });

  test('4,000 characters are a message', async () => {
    expect(await newVisitor(companyId).write('я'.repeat(4_000))).toMatchObject({ ok: true });
  });

  test.each([
    ['malformed JSON', '{"id":', 'application/json'],
    ['a form', 'id=message-of-16-or-more&text=a', 'application/x-www-form-urlencoded'],
    ['plain text', '{"id":"message-of-16-or-more","text":"a"}', 'text/plain'],
    ['bytes', new Uint8Array([0xff, 0xfe]), 'application/octet-stream'],
  ])('%s is refused', async (_what, body, type) => {
    const { token, conversation } = newVisitor(companyId);
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': type };
    const response = await fetch(url('messages'), { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    expect(await conversation()).toMatchObject({ error: { reason: 'unknown-visitor' } });
  });

  test('another visitor’s chat is unknown', async () => {
    const [mine, theirs] = [await begun(), await begun()];
    for (const [path, more] of [
      ['rating', { score: 5 }],
      ['read', { seq: 1 }],
    ] as const) {
      const refused = await mine.visitor.post(path, { chatId: theirs.chatId, ...more });
      expect(refused).toMatchObject({ ok: false, status: 404, reason: 'unknown-chat' });
    }
  });

  test('another company’s chat is unknown', async () => {
    const other = await newCompany('Другая');
    const { visitor } = await begun();
    const { chatId } = await calling(other.companyId);
    expect(await visitor.rate(chatId, 5)).toMatchObject({ ok: false, status: 404, reason: 'unknown-chat' });
  });

  test.each([
    ['a mark of 0', { score: 0 }],
    ['a mark of 6', { score: 6 }],
    ['a mark of 4.5', { score: 4.5 }],
    ['a mark in words', { score: '5' }],
    ['an endless comment', { score: 5, comment: 'я'.repeat(1_001) }],
  ])('%s is refused', async (_what, mark) => {
    const { visitor, chatId } = await begun();
    expect(await visitor.post('rating', { chatId, ...mark })).toMatchObject({ status: 400, reason: 'bad-input' });
  });

  test('speaks the caller’s language', async () => {
    const response = await fetch(url('chat'), { headers: { 'Accept-Language': 'en-GB,ru;q=0.5' } });
    expect(await response.json()).toMatchObject({
      error: { reason: 'unknown-visitor', text: 'The conversation was not found: start it again.' },
    });
  });
});

describe('Who may', () => {
  test.each([
    ['no credentials', {}],
    ['half of them', { Authorization: 'Bearer abcdefghijklmnopqrst' }],
    ['a secret that is too short', { Authorization: 'Bearer abcdefghijklmnopqrst.abc' }],
    ['another scheme', { Authorization: 'Basic YTpi' }],
  ])('%s: nobody', async (_what, headers) => {
    for (const address of [url('chat'), `${FUNCTIONS}/visitorStream/companies/${companyId}`]) {
      const response = await fetch(address, { headers });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ error: { reason: 'unknown-visitor' } });
    }
  });

  test('a visitor’s id without their secret opens nothing and writes nothing', async () => {
    const { visitor, chatId } = await begun();
    const before = (await chatOf(companyId, chatId)).seq;
    const token = `${visitor.token.split('.')[0]}.${newVisitor(companyId).token.split('.')[1]}`;
    const headers = { ...JSON_TYPE, Authorization: `Bearer ${token}` };
    expect((await fetch(url('chat'), { headers })).status).toBe(401);
    const body = JSON.stringify({ id: messageId(), text: 'Это не я' });
    expect((await fetch(url('messages'), { method: 'POST', headers, body })).status).toBe(401);
    expect((await chatOf(companyId, chatId)).seq).toBe(before);
  });

  describe('Muted and blocked', () => {
    let team: Team;
    beforeAll(async () => {
      team = await staffed(1);
    });

    test('a muted visitor is told so, and until when; nothing reaches the operator', async () => {
      const operator = team.operators[0]!;
      const { visitor, chatId } = await talking(team.companyId, operator);
      await mustDesk(operator, 'mute', { chatId, forMs: 60_000 });
      const before = (await chatOf(team.companyId, chatId)).seq;
      const refused = await visitor.write('Алло');
      expect(refused).toMatchObject({
        ok: false,
        status: 403,
        reason: 'muted',
        text: 'Сейчас вы не можете отправлять сообщения. Попробуйте позже.',
        details: { now: { until: expect.any(Number) } },
      });
      expect(await visitor.callOperator()).toMatchObject({ ok: false, reason: 'muted' });
      expect((await chatOf(team.companyId, chatId)).seq).toBe(before);
      await mustDesk(operator, 'unmute', { chatId });
      expect(await visitor.write('Алло')).toMatchObject({ ok: true });
    });

    test('a blocked visitor starts no new chat', async () => {
      const operator = team.operators[0]!;
      const { visitor, chatId } = await talking(team.companyId, operator);
      await mustDesk(operator, 'close', { chatId });
      await mustDesk(team.admin, 'block', { chatId });
      expect(await visitor.write('Снова я')).toMatchObject({ ok: false, status: 403, reason: 'blocked' });
      expect(await visitor.conversation()).toMatchObject({ error: { reason: 'blocked' } });
    });
  });

  test('who writes without a pause has to wait, and is told how long', async () => {
    const { visitor, chatId } = await begun();
    const chat = company(companyId).collection('chats').doc(chatId);
    // As the bucket stands after a hundred messages in a second.
    await chat.update({ pace: { tokens: 0, at: new Date(Date.now() + 60_000) } });
    expect(await visitor.write('И ещё одно')).toMatchObject({
      status: 429,
      reason: 'too-many',
      details: { now: { retryMs: expect.any(Number) } },
    });
    await chat.update({ pace: { tokens: 1, at: new Date() } });
    expect(await visitor.write('И ещё одно')).toMatchObject({ ok: true });
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

describe('A page anywhere', () => {
  const page = 'https://shop.example';

  test('may ask before it sends, once for two hours', async () => {
    const response = await fetch(url('messages'), {
      method: 'OPTIONS',
      headers: {
        Origin: page,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type,last-event-id',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Access-Control-Allow-Methods')).toContain('POST');
    for (const name of ['Authorization', 'Content-Type', 'Last-Event-ID']) {
      expect(response.headers.get('Access-Control-Allow-Headers')).toContain(name);
    }
    expect(response.headers.get('Access-Control-Max-Age')).toBe('7200');
  });

  test('reads refusals too', async () => {
    const response = await fetch(url('chat'), { headers: { Origin: page } });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  test('learns of a company what it needs before the first word, and nothing else', async () => {
    const response = await fetch(url(''), { headers: { Origin: page } });
    expect(Object.keys(await response.json()).sort()).toEqual(['greeting', 'locale', 'name', 'queueText']);
  });

  test.each([
    ['PUT', 'messages', 'POST, OPTIONS'],
    ['GET', 'messages', 'POST, OPTIONS'],
    ['HEAD', 'chat', 'GET, OPTIONS'],
    ['DELETE', '', 'GET, OPTIONS'],
  ])('%s %s: the wrong method is named', async (method, path, allowed) => {
    const response = await fetch(url(path), { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe(allowed);
  });

  test.each(['nothing', 'chat/more', 'constructor', '__proto__'])('%s: there is no such address', async (path) => {
    const response = await fetch(url(path));
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { reason: 'unknown-path' } });
  });
});
