import './own-project.ts';
import { Timestamp } from 'firebase-admin/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { sweepNightly } from '../../src/work/sweep/nightly.ts';
import { close, send, take } from '../../src/desk/chat.ts';
import { block, mute } from '../../src/desk/client.ts';
import { addPhrasings, dismissQuestions } from '../../src/desk/entries.ts';
import { flag } from '../../src/desk/about-chat.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { letBotAnswer } from './bot-turn.ts';
import { CODEC, docOf, questions } from '../../src/store/refs.ts';
import { dyingAt } from './fault.ts';
import { servingShop } from './shop.ts';
import { chatOf, unanswered } from './story.ts';
import { messageId } from './world.ts';

let shop: Awaited<ReturnType<typeof servingShop>>;
beforeAll(async () => {
  // A careful bot hands over at once; a bolder one would ask back first.
  shop = await servingShop({ botLevel: 'careful' });
});

const UNKNOWN = 'почему банк не одобрил ипотеку';

const kept = async () => {
  const found = await questions(shop.companyId).get();
  return found.docs.map((doc) => CODEC.question.read(doc.id, doc.data()));
};
const ofChat = async (chatId: string) => (await kept()).filter((question) => question.chatId === chatId);

/** Asks a question that has no answer, and asks it again in other words if the bot asks back. */
async function handedOff(): Promise<string> {
  const { chatId } = await shop.hears(UNKNOWN);
  const chat = await chatOf(shop.companyId, chatId);
  expect(chat).toMatchObject({ state: 'queued', reason: 'cannot-answer' });
  return chatId;
}

describe('What the bot could not answer', () => {
  it('is kept for the admin in the save of the hand-off, once', async () => {
    const { chatId } = await unanswered(shop.companyId, UNKNOWN);
    await dyingAt(0, () => letBotAnswer(shop.companyId, chatId), 'before-save');
    expect(await ofChat(chatId)).toEqual([]);
    await Promise.all([letBotAnswer(shop.companyId, chatId), letBotAnswer(shop.companyId, chatId)]);
    expect(await chatOf(shop.companyId, chatId)).toMatchObject({ state: 'queued' });
    expect(await ofChat(chatId)).toMatchObject([{ text: UNKNOWN, from: 'bot', seq: 1, answer: null }]);
  });

  it('is not kept when the bot answered, or the client only called a person', async () => {
    for (const text of ['сколько стоит доставка букета', 'позовите оператора', 'здравствуйте']) {
      const { chatId } = await shop.hears(text);
      expect(await ofChat(chatId)).toEqual([]);
    }
  });

  it('is kept without the question beside it that was answered, and the client is offered a person', async () => {
    const heard = await shop.hears('Сколько стоит доставка букета? Почему банк не одобрил ипотеку?');
    expect(heard).toMatchObject({
      text: 'Доставка по городу стоит 300 рублей.',
      closing: 'На остальное ответит оператор: нажмите «Позвать оператора».',
    });
    expect(await ofChat(heard.chatId)).toMatchObject([
      { text: 'Почему банк не одобрил ипотеку?', from: 'bot', seq: 1 },
    ]);
  });

  it('gets the operator’s answer beside it when the chat is closed', async () => {
    const chatId = await handedOff();
    expect(await take(shop.caller, { chatId })).toMatchObject({ ok: true });
    await send(shop.caller, { chatId, id: messageId(), text: 'Волна шумит, и чайка кружит.' });
    expect(await close(shop.caller, { chatId })).toMatchObject({ ok: true });
    expect(await ofChat(chatId)).toMatchObject([{ answer: 'Волна шумит, и чайка кружит.' }]);
  });

  it('becomes a phrasing of an entry, which is then a change to publish, and is removed from the questions', async () => {
    const chatId = await handedOff();
    const [question] = await ofChat(chatId);
    const wish = { entryId: shop.idOf('postcard'), questionIds: [question!.id] };
    const twice = await Promise.all([addPhrasings(shop.caller, wish), addPhrasings(shop.caller, wish)]);
    expect(twice.every(({ ok }) => ok)).toBe(true);
    const entry = (await docOf.entry(shop.companyId, wish.entryId).ref.get()).data()!;
    expect(entry['phrasings'].filter((text: string) => text === UNKNOWN)).toHaveLength(1);
    expect(await ofChat(chatId)).toEqual([]);
    expect(await shop.publish()).toMatchObject({ ok: true });
  });

  it('is dropped when the admin dismisses it', async () => {
    const chatId = await handedOff();
    const [question] = await ofChat(chatId);
    expect(await dismissQuestions(shop.caller, { questionIds: [question!.id] })).toMatchObject({ ok: true });
    expect(await ofChat(chatId)).toEqual([]);
  });

  it('is removed when the client is muted or blocked, and no further question of theirs is kept', async () => {
    for (const silence of [
      (chatId: string) => mute(shop.caller, { chatId, forMs: MINUTE }),
      (chatId: string) => block(shop.caller, { chatId }),
    ]) {
      const chatId = await handedOff();
      expect(await ofChat(chatId)).toHaveLength(1);
      expect(await silence(chatId)).toMatchObject({ ok: true });
      expect(await ofChat(chatId)).toEqual([]);
      expect(await flag(shop.caller, { chatId, seq: 1 })).toMatchObject({ ok: false, reason: 'client-silenced' });
      expect(await ofChat(chatId)).toEqual([]);
    }
  });

  it('is removed when its time is over, and newer questions stay', async () => {
    const [old, young] = [await handedOff(), await handedOff()];
    const past = Timestamp.fromMillis(Date.now() - 1);
    await docOf.question(shop.companyId, `${old}-1`).ref.update({ expireAt: past });
    await sweepNightly();
    expect(await ofChat(old)).toEqual([]);
    expect(await ofChat(young)).toHaveLength(1);
  });
});

describe('«Обучить бота»', () => {
  it('adds a client’s message to the admin’s questions once, and no other message', async () => {
    const { chatId } = await shop.hears('сколько стоит доставка букета');
    for (let i = 0; i < 2; i++) expect(await flag(shop.caller, { chatId, seq: 1 })).toMatchObject({ ok: true });
    expect(await ofChat(chatId)).toMatchObject([{ from: 'operator', text: 'сколько стоит доставка букета' }]);
    expect(await flag(shop.caller, { chatId, seq: 2 })).toMatchObject({ reason: 'not-a-question' });
    expect(await flag(shop.caller, { chatId, seq: 99 })).toMatchObject({ reason: 'not-a-question' });
  });

  it('keeps the operator’s answer with it also when the chat is closed already', async () => {
    const { chatId } = await shop.hears('позовите оператора');
    await take(shop.caller, { chatId });
    await send(shop.caller, { chatId, id: messageId(), text: 'Слушаю вас.' });
    await close(shop.caller, { chatId });
    expect(await flag(shop.caller, { chatId, seq: 1 })).toMatchObject({ ok: true });
    expect(await ofChat(chatId)).toMatchObject([{ from: 'operator', answer: 'Слушаю вас.' }]);
  });
});
