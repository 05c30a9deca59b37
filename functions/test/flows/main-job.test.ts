import { afterEach, describe, expect, it } from 'vitest';
import { letBotAnswer } from './bot-turn.ts';
import { setFault } from '../../src/store/fault.ts';
import { company } from './database.ts';
import {
  becomes,
  calling,
  chatOf,
  messagesOf,
  operatorOf,
  publish,
  recordsOf,
  setSettings,
  staffed,
  talking,
  teach,
  toWork,
  unanswered,
} from './story.ts';
import type { Visitor } from './world.ts';
import { callDesk, eventually, hire, messageId, mustDesk, newCompany, newVisitor } from './world.ts';

afterEach(() => setFault(null));

/** Writes, and gives the chat. */
async function writes(visitor: Visitor, text: string, more?: { choice: string }): Promise<string> {
  const sent = await visitor.write(text, more);
  if (!sent.ok) throw new Error(sent.reason);
  return sent.output.chatId;
}

describe('Бот', () => {
  it('answers from the company’s knowledge and keeps the chat, with its topic', async () => {
    const { companyId, admin } = await newCompany();
    const entries = await teach(admin, companyId);
    await toWork(admin);
    const visitor = newVisitor(companyId);
    const chatId = await writes(visitor, 'сколько стоит доставка букета');
    const { chat, messages } = await visitor.conversation();
    expect(chat).toMatchObject({ chatId, state: 'bot', operator: null });
    expect(messages.map(({ from, text }) => [from, text])).toEqual([
      ['visitor', 'сколько стоит доставка букета'],
      ['bot', 'Доставка по городу стоит 300 рублей.'],
    ]);
    const stored = await chatOf(companyId, chatId);
    expect(stored).toMatchObject({ owes: null, topic: { by: 'bot', subtopicId: null }, seq: 2 });
    expect((await messagesOf(companyId, chatId))[1]).toMatchObject({ entryId: entries.get('courier-price') });
    expect(await operatorOf(companyId, admin.uid)).toMatchObject({ load: 0 });
  });

  it('asks once whether the answer helped, and two times no bring a person', async () => {
    const { companyId, admin } = await newCompany();
    await teach(admin, companyId);
    const visitor = newVisitor(companyId);
    const chatId = await writes(visitor, 'сколько стоит доставка букета');
    const asked = (await visitor.conversation()).messages.at(-1)!;
    expect(asked).toMatchObject({ closing: 'Это помогло?', replies: ['Да', 'Нет'] });
    await writes(visitor, asked.replies![1]!);
    await writes(visitor, 'есть ли открытки');
    expect((await visitor.conversation()).messages.at(-1)).not.toHaveProperty('closing');
    await writes(visitor, asked.replies![1]!);
    expect(await becomes(companyId, chatId, 'queued')).toMatchObject({ reason: 'not-helped' });
  });

  it('asks what was meant, and answers the button that is pressed', async () => {
    const { companyId, admin } = await newCompany();
    await teach(admin, companyId);
    await setSettings(admin, companyId, { botLevel: 'careful' });
    const unclear = [
      'скидка на букет',
      'есть ли у вас скидки',
      'нужна ли открытка с доставкой курьером',
      'курьер с открыткой',
    ];
    let asked: { visitor: Visitor; choices: readonly { entryId: string; title: string }[] } | null = null;
    for (const text of unclear) {
      const visitor = newVisitor(companyId);
      await writes(visitor, text);
      const choices = (await visitor.conversation()).messages.at(-1)!.choices ?? [];
      if (choices.length > 0) asked ??= { visitor, choices };
    }
    const [choice] = asked!.choices;
    await writes(asked!.visitor, choice!.title, { choice: choice!.entryId });
    const { chat, messages } = await asked!.visitor.conversation();
    expect(messages.map(({ from }) => from)).toEqual(['visitor', 'bot', 'visitor', 'bot']);
    const entry = await company(companyId).collection('knowledge').doc(choice!.entryId).get();
    expect(messages.at(-1)!.text).toBe(entry.get('answer'));
    expect(chat!.state).toBe('bot');
  });

  it('that knows what it cannot answer hands over, and says so', async () => {
    const { companyId, operators } = await staffed(1);
    const visitor = newVisitor(companyId);
    const chatId = await writes(visitor, 'Где мой заказ?');
    const chat = await becomes(companyId, chatId, 'assigned');
    expect(chat).toMatchObject({ ownerId: operators[0]!.uid, reason: 'no-knowledge', reassignments: 0 });
    const { messages } = await visitor.conversation();
    expect(messages.at(-1)).toMatchObject({ from: 'system', notice: 'handed-off', text: 'Соединяю вас с оператором.' });
  });

  it('learns what the admin publishes and nothing before, and forgets what was removed', async () => {
    const { companyId, admin } = await newCompany();
    const entries = await teach(admin, companyId);
    const answer = async () => {
      const visitor = newVisitor(companyId);
      await writes(visitor, 'сколько стоит доставка букета');
      return (await visitor.conversation()).messages.at(-1)!.text;
    };
    expect(await answer()).toBe('Доставка по городу стоит 300 рублей.');
    const entryId = entries.get('courier-price')!;
    const { topicId } = (await company(companyId).collection('knowledge').doc(entryId).get()).data() as {
      topicId: string;
    };
    const fields = {
      title: 'Цена',
      phrasings: ['сколько стоит доставка букета'],
      subtopicId: null,
      topicId,
      active: true,
    };
    await mustDesk(admin, 'saveEntry', { ...fields, entryId, answer: 'Теперь 500 рублей.' });
    expect(await answer()).toBe('Доставка по городу стоит 300 рублей.');
    await publish(admin, companyId);
    expect(await answer()).toBe('Теперь 500 рублей.');
    await mustDesk(admin, 'removeEntry', { entryId });
    expect(await answer()).toBe('Теперь 500 рублей.');
    await publish(admin, companyId);
    expect(await answer()).not.toBe('Теперь 500 рублей.');
  });

  it('answers everybody while a publication is under way, from the former knowledge or the new', async () => {
    const { companyId, admin } = await newCompany();
    const entries = await teach(admin, companyId);
    const entryId = entries.get('courier-price')!;
    const { topicId } = (await company(companyId).collection('knowledge').doc(entryId).get()).data() as {
      topicId: string;
    };
    const phrasings = ['сколько стоит доставка букета'];
    const changed = { title: 'Цена', phrasings, subtopicId: null, topicId, active: true, answer: 'Теперь 500 рублей.' };
    await mustDesk(admin, 'saveEntry', { ...changed, entryId });
    const published = publish(admin, companyId);
    const heard = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const visitor = newVisitor(companyId);
        const said: string[] = [];
        // A fresh conversation each time, so that the same words are not taken for "that did not help".
        while (said.at(-1) !== changed.answer) {
          const other = said.length === 0 ? visitor : newVisitor(companyId);
          await writes(other, phrasings[0]!);
          said.push((await other.conversation()).messages.at(-1)!.text);
        }
        return said;
      }),
    );
    await published;
    for (const said of heard)
      expect(new Set(said.slice(0, -1)), 'before the new answer').toEqual(
        new Set(said.length > 1 ? ['Доставка по городу стоит 300 рублей.'] : []),
      );
  });

  it('is dropped when it speaks after a person has taken the chat', async () => {
    const { companyId, admin } = await newCompany();
    await teach(admin, companyId);
    const { chatId } = await unanswered(companyId, 'сколько стоит доставка букета');
    setFault(async (step) => {
      if (step !== 'before-save') return;
      setFault(null);
      await mustDesk(admin, 'take', { chatId });
    });
    await letBotAnswer(companyId, chatId);
    const said = await messagesOf(companyId, chatId);
    expect(said.map(({ seq, from }) => [seq, from])).toEqual([
      [1, 'visitor'],
      [2, 'system'],
    ]);
    expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'active', ownerId: admin.uid, seq: 2 });
  });
});

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
  it('gives to the least loaded, and among equals to the one who has waited longest', async () => {
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
  it('works as the first word, after an answer, and again', async () => {
    const { companyId, admin } = await newCompany();
    await teach(admin, companyId);
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

  it('is a message like any other once a person has the chat', async () => {
    const { companyId, operators } = await staffed(1);
    const { visitor, chatId } = await talking(companyId, operators[0]!);
    await visitor.callOperator();
    const chat = await chatOf(companyId, chatId);
    expect(chat).toMatchObject({ state: 'active', ownerId: operators[0]!.uid, awaitingSince: chat.lastVisitorAt });
  });
});

it('an operator gives a chat back to the bot, which answers again', async () => {
  const { companyId, admin } = await newCompany();
  await teach(admin, companyId);
  const oleg = await hire(admin);
  await toWork(oleg);
  const { visitor, chatId } = await talking(companyId, oleg);
  await mustDesk(oleg, 'giveBack', { chatId });
  expect(await operatorOf(companyId, oleg.uid)).toMatchObject({ load: 0 });
  await writes(visitor, 'сколько стоит доставка букета');
  expect((await visitor.conversation()).messages.at(-1)).toMatchObject({ from: 'bot' });
  expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'bot', owes: null });
});

it('a question that nobody has answered is the bot’s when the chat is given back', async () => {
  const { companyId, admin } = await newCompany();
  await teach(admin, companyId);
  const oleg = await hire(admin);
  await toWork(oleg);
  const { visitor, chatId } = await talking(companyId, oleg);
  await writes(visitor, 'сколько стоит доставка букета');
  await mustDesk(oleg, 'giveBack', { chatId });
  const said = (await visitor.conversation()).messages.map(({ from, notice }) => notice ?? from);
  expect(said.slice(-3)).toEqual(['visitor', 'given-back', 'bot']);
  expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'bot', owes: null });
  const records = await recordsOf(companyId, chatId);
  expect(records.at(-1)).toMatchObject({ why: 'given-back', fromId: oleg.uid, operatorId: null });
});
