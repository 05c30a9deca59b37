import { afterEach, describe, expect, it } from 'vitest';
import { letBotAnswer } from './bot-turn.ts';
import { setFault } from '../../src/store/fault.ts';
import { company } from './database.ts';
import {
  becomes,
  chatOf,
  messagesOf,
  operatorOf,
  publish,
  setSettings,
  staffed,
  publishKnowledge,
  toWork,
  unanswered,
} from './story.ts';
import type { Visitor } from './world.ts';
import { mustDesk, newCompany, newVisitor } from './world.ts';
import { writes } from './bot-story.ts';

afterEach(() => setFault(null));

describe('Бот', () => {
  it('answers from the company’s knowledge and keeps the chat, with its topic', async () => {
    const { companyId, admin } = await newCompany();
    const entries = await publishKnowledge(admin, companyId);
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
    await publishKnowledge(admin, companyId);
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
    await publishKnowledge(admin, companyId);
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

  it('hands over what it cannot answer, and says so', async () => {
    const { companyId, operators } = await staffed(1);
    const visitor = newVisitor(companyId);
    const chatId = await writes(visitor, 'Где мой заказ?');
    const chat = await becomes(companyId, chatId, 'assigned');
    expect(chat).toMatchObject({ ownerId: operators[0]!.uid, reason: 'no-knowledge', reassignments: 0 });
    const { messages } = await visitor.conversation();
    expect(messages.at(-1)).toMatchObject({ from: 'system', notice: 'handed-off', text: 'Соединяю вас с оператором.' });
  });

  it('learns only what the admin publishes, and forgets what was removed', async () => {
    const { companyId, admin } = await newCompany();
    const entries = await publishKnowledge(admin, companyId);
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
    const entries = await publishKnowledge(admin, companyId);
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
        // Each question is a new conversation, since repeated words in one would mean "that did not help".
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

  it('has its answer dropped when a person has taken the chat meanwhile', async () => {
    const { companyId, admin } = await newCompany();
    await publishKnowledge(admin, companyId);
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
