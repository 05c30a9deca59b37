import { afterEach, describe, expect, it } from 'vitest';
import { setFault } from '../../src/store/fault.ts';
import {
  becomes,
  calling,
  chatOf,
  operatorOf,
  recordsOf,
  staffed,
  talking,
  publishKnowledge,
  toWork,
} from './story.ts';
import { callDesk, eventually, hire, messageId, mustDesk, newCompany, newVisitor } from './world.ts';
import { writes } from './bot-story.ts';

afterEach(() => setFault(null));

it('the whole job: asked, handed over, taken, answered, closed, rated, and begun anew, each step seen live', async () => {
  const { companyId, operators } = await staffed(1);
  const [oleg] = operators;
  const visitor = newVisitor(companyId);
  const chatId = await writes(visitor, 'Где мой заказ?');
  const stream = visitor.follow();
  const seen = (what: string, look: () => boolean) => eventually(look, what);
  const stateSeen = (state: string) =>
    seen(`${state} on the stream`, () =>
      stream.events.some(({ event, data }) => event === 'chat' && data.state === state),
    );

  const fallen = await becomes(companyId, chatId, 'assigned');
  expect(fallen).toMatchObject({ ownerId: oleg!.uid, awaitingSince: fallen.handedOffAt });
  expect(await operatorOf(companyId, oleg!.uid)).toMatchObject({ openChats: [chatId], load: 1, available: true });
  const [record] = await recordsOf(companyId, chatId);
  expect(record).toMatchObject({ operatorId: oleg!.uid, by: 'routing', why: 'least-loaded', among: 1, load: 0 });
  await stateSeen('assigned');
  expect(await callDesk(oleg!, 'send', { chatId, id: messageId(), text: 'Сейчас' })).toMatchObject({
    reason: 'chat-not-taken',
  });
  expect(await callDesk(oleg!, 'close', { chatId })).toMatchObject({ ok: false, reason: 'chat-not-taken' });

  await mustDesk(oleg!, 'take', { chatId });
  expect(await chatOf(companyId, chatId)).toMatchObject({
    state: 'active',
    awaitingSince: null,
    firstResponseAt: null,
  });
  await seen('the greeting', () => stream.messages().at(-1)!.text === 'Здравствуйте! Меня зовут Олега, я помогу вам.');
  await seen('the first name', () =>
    stream.events.some(({ event, data }) => event === 'chat' && data.operator === 'Олега'),
  );

  const sent = await mustDesk(oleg!, 'send', { chatId, id: messageId(), text: 'Уже в пути.' });
  await seen('the reply', () => stream.messages().at(-1)!.text === 'Уже в пути.');
  expect(stream.messages().at(-1)).toMatchObject({ seq: sent.seq, from: 'operator', firstName: 'Олега' });

  await writes(visitor, 'А когда приедет?');
  const waiting = await chatOf(companyId, chatId);
  expect(waiting).toMatchObject({ state: 'active', awaitingSince: waiting.lastVisitorAt, firstResponseAt: sent.at });
  await writes(visitor, 'Алло?');
  expect(await chatOf(companyId, chatId)).toMatchObject({ awaitingSince: waiting.lastVisitorAt });
  await mustDesk(oleg!, 'send', { chatId, id: messageId(), text: 'Через час.' });
  expect(await chatOf(companyId, chatId)).toMatchObject({ awaitingSince: null, firstResponseAt: sent.at });

  expect(await visitor.rate(chatId, 5)).toMatchObject({ ok: false, reason: 'chat-not-closed' });
  await mustDesk(oleg!, 'close', { chatId });
  const closed = await becomes(companyId, chatId, 'closed');
  expect(closed).toMatchObject({ ownerId: oleg!.uid, closedBy: oleg!.uid, rating: null });
  expect(closed.metrics).toMatchObject({ firstResponseMs: sent.at - fallen.handedOffAt!, reassignments: 0 });
  expect(await operatorOf(companyId, oleg!.uid)).toMatchObject({ openChats: [], load: 0 });
  await stateSeen('closed');
  expect(await visitor.rate(chatId, 5)).toMatchObject({ ok: true });
  expect(await chatOf(companyId, chatId)).toMatchObject({ rating: { score: 5 } });

  const next = await writes(visitor, 'Спасибо, ещё вопрос');
  expect(next).not.toBe(chatId);
  await seen('the new chat', () => stream.messages().some((message) => message.chatId === next && message.seq === 1));
  await stream.stop();

  const numbers = (id: string) => stream.messages().flatMap((message) => (message.chatId === id ? [message.seq] : []));
  expect(numbers(chatId)).toEqual(numbers(chatId).map((_, i) => i + 1));
  const leaked = JSON.stringify(stream.events);
  for (const secret of ['Петров', oleg!.uid, oleg!.email]) expect(leaked).not.toContain(secret);
});

describe('Распределение', () => {
  it('gives a chat to the least loaded operator, and among equals to the one who has waited longest', async () => {
    const { companyId, operators } = await staffed(3);
    const got: string[] = [];
    const chats: string[] = [];
    for (let i = 0; i < 6; i++) {
      const { chatId } = await calling(companyId);
      chats.push(chatId);
      got.push((await becomes(companyId, chatId, 'assigned')).ownerId);
    }
    expect(new Set(got.slice(0, 3))).toEqual(new Set(operators.map(({ uid }) => uid)));
    expect(got.slice(3)).toEqual(got.slice(0, 3));
    const second = operators.find(({ uid }) => uid === got[1])!;
    await mustDesk(second, 'take', { chatId: chats[1]! });
    await mustDesk(second, 'close', { chatId: chats[1]! });
    const { chatId } = await calling(companyId);
    expect((await becomes(companyId, chatId, 'assigned')).ownerId).toBe(second.uid);
    expect((await recordsOf(companyId, chatId))[0]).toMatchObject({ why: 'least-loaded', among: 3, load: 1 });
    expect((await recordsOf(companyId, chats[0]!))[0]).toMatchObject({ why: 'longest-waiting', among: 3, load: 0 });
  });
});

describe('«Позвать оператора»', () => {
  it('works as the first message, after an answer, and again', async () => {
    const { companyId, admin } = await newCompany();
    await publishKnowledge(admin, companyId);
    const first = newVisitor(companyId);
    const called = await first.callOperator();
    expect(called).toMatchObject({ ok: true });
    const { messages, chat } = await first.conversation();
    expect(chat!.state).toBe('queued');
    expect(messages.map(({ from, notice }) => notice ?? from)).toEqual(['visitor', 'handed-off']);

    const second = newVisitor(companyId);
    const chatId = await writes(second, 'сколько стоит доставка букета');
    await second.callOperator();
    expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'queued', reason: 'asked-for-person' });
    await second.callOperator();
    const said = (await second.conversation()).messages.map(({ from, notice }) => notice ?? from);
    expect(said).toEqual(['visitor', 'bot', 'visitor', 'handed-off', 'visitor']);
  });

  it('is an ordinary message once a person has the chat', async () => {
    const { companyId, operators } = await staffed(1);
    const { visitor, chatId } = await talking(companyId, operators[0]!);
    await visitor.callOperator();
    const chat = await chatOf(companyId, chatId);
    expect(chat).toMatchObject({ state: 'active', ownerId: operators[0]!.uid, awaitingSince: chat.lastVisitorAt });
  });
});

it('an operator gives a chat back to the bot, which answers again', async () => {
  const { companyId, admin } = await newCompany();
  await publishKnowledge(admin, companyId);
  const oleg = await hire(admin);
  await toWork(oleg);
  const { visitor, chatId } = await talking(companyId, oleg);
  await mustDesk(oleg, 'returnToBot', { chatId });
  expect(await operatorOf(companyId, oleg.uid)).toMatchObject({ load: 0 });
  await writes(visitor, 'сколько стоит доставка букета');
  expect((await visitor.conversation()).messages.at(-1)).toMatchObject({ from: 'bot' });
  expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'bot', owes: null });
});

it('the bot answers an open question when the chat is given back to it', async () => {
  const { companyId, admin } = await newCompany();
  await publishKnowledge(admin, companyId);
  const oleg = await hire(admin);
  await toWork(oleg);
  const { visitor, chatId } = await talking(companyId, oleg);
  await writes(visitor, 'сколько стоит доставка букета');
  await mustDesk(oleg, 'returnToBot', { chatId });
  const said = (await visitor.conversation()).messages.map(({ from, notice }) => notice ?? from);
  expect(said.slice(-3)).toEqual(['visitor', 'given-back', 'bot']);
  expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'bot', owes: null });
  const records = await recordsOf(companyId, chatId);
  expect(records.at(-1)).toMatchObject({ why: 'given-back', fromId: oleg.uid, operatorId: null });
});
