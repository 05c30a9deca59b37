import { describe, expect, test } from 'vitest';
import { botOf } from '../../../src/domain/bot/bot.ts';
import { freshMemory } from '../../../src/domain/bot/conversation.ts';
import { train } from '../../../src/domain/bot/model.ts';
import type { BotOutcome } from '../../../src/domain/bot/outcome.ts';
import { FLOWER_SHOP } from './flower-shop.ts';
import { last, talk } from './flower-shop-talk.ts';

describe('small talk', () => {
  test.each([
    ['Привет!', 'greeting'],
    ['добрый день', 'greeting'],
    ['Hello', 'greeting'],
    ['ghbdtn', 'greeting'],
    ['privet', 'greeting'],
    ['спасибо большое', 'thanks'],
    ['Thanks a lot!', 'thanks'],
    ['до свидания, всего доброго', 'goodbye'],
    ['bye', 'goodbye'],
  ])('%s is a %s', (text, kind) => {
    expect(last(talk(text))).toEqual({ say: 'smalltalk', kind });
  });

  test('a greeting with a question is a question', () => {
    expect(last(talk('Здравствуйте! Сколько стоит доставка?'))).toMatchObject({
      say: 'answer',
      entryId: 'courier-price',
    });
  });
});

describe('a file', () => {
  test.each([
    'https://disk.example.com/i/IMG_2041.jpg',
    'Вот фото букета: https://img.example.com/a/b/букет.PNG?size=big',
    'смотрите чек (http://files.example.ru/check.pdf), сколько стоит доставка?',
  ])('is for a person to look at: %s', (text) => {
    expect(last(talk(text))).toMatchObject({ say: 'hand-off', reason: 'attachment' });
  });

  test('gives the chat its topic by the words beside it', () => {
    const outcome = last(talk('цветы завяли, вот фото https://img.example.com/1.jpeg'));
    expect(outcome).toMatchObject({ reason: 'attachment', topicId: expect.any(String) });
  });

  test.each([
    'сколько стоит доставка? видел на https://shop.example.com/delivery',
    'сколько стоит доставка букета из каталога shop.example.com',
    'можно открытку в формате pdf?',
  ])('is not meant by other addresses, nor by the word "file" alone: %s', (text) => {
    expect(last(talk(text))).not.toMatchObject({ reason: 'attachment' });
  });
});

describe('a person', () => {
  test.each([
    'позовите оператора',
    'Оператор',
    'хочу поговорить с живым человеком',
    'соедините меня с менеджером',
    'live agent please',
    'can I talk to a human',
    'Здравствуйте! Позовите оператора',
    'нет, мне нужен оператор',
    'не помогло, позовите оператора',
    'где оператор?',
    'Добрый день, соедините со специалистом',
    'Хочу поговорить с живым человеком, а не с роботом',
    'hello, I want to talk to a human',
    'I need to speak with a real person now',
    'let me speak to an agent',
    'talk to support',
    'customer support please',
    'сколько стоит доставка? и позовите оператора',
    'Сколько стоит доставка букета? Соедините меня с менеджером, пожалуйста.',
    'хочу поговорить с менеджером насчёт моего договора аренды',
  ])('is called at once: %s', (text) => {
    expect(last(talk(text))).toMatchObject({ say: 'hand-off', reason: 'asked-for-person' });
  });

  test.each([
    'как стать оператором',
    'оператор связи не ловит',
    'позвоните мне',
    'оператор не нужен',
    'я не хочу говорить с оператором',
    'спасибо, оператор',
    'сколько стоит доставка букета, оператор?',
    'I do not need an agent',
  ])('is not called by %s', (text) => {
    expect(last(talk(text))).not.toMatchObject({ reason: 'asked-for-person' });
  });

  test('is not called when an entry has exactly these words', () => {
    const asked = 'Здравствуйте! Как стать оператором? Можно поговорить с менеджером?';
    const jobs = { ...FLOWER_SHOP[0]!, id: 'jobs', phrasings: [asked] };
    const knowledge = [...FLOWER_SHOP, jobs];
    const shop = botOf(train(knowledge, { locale: 'ru', level: 'balanced' }), knowledge);
    expect(shop.ask(asked, freshMemory()).outcome).toMatchObject({ say: 'answer', entryId: 'jobs' });
  });

  test.each(['вы мошенники, подам на вас в суд', 'ГДЕ МОЙ БУКЕТ??!! СКОЛЬКО ЖДАТЬ', 'you are thieves'])(
    'takes over from anger: %s',
    (text) => {
      expect(last(talk(text))).toMatchObject({ say: 'hand-off', reason: 'urgent' });
    },
  );

  test('takes over what is urgent and has no answer, not what has one', () => {
    expect(last(talk('срочно свяжитесь со мной по поводу договора аренды'))).toMatchObject({
      say: 'hand-off',
      reason: 'urgent',
    });
    expect(last(talk('срочно! сколько стоит доставка букета'))).toMatchObject({ say: 'answer' });
  });

  test('takes over when the bot was at a loss twice in a row, the first time it asks for other words', () => {
    const outcomes = talk('ыщвмлт зкщлтж', 'ываып фывфы');
    expect(outcomes[0]).toMatchObject({ say: 'clarify', options: [] });
    expect(outcomes[1]).toMatchObject({ say: 'hand-off', reason: 'misunderstood-twice' });
  });

  test('an answer in between starts the count of such messages anew', () => {
    const outcomes = talk('ыщвмлт зкщлтж', 'сколько стоит доставка букета', 'ываып фывфы');
    expect(last(outcomes)).toMatchObject({ say: 'clarify' });
  });
});

test('a short follow-up is about the topic of the last answer', () => {
  expect(last(talk('доставляете ли ночью', 'а сколько стоит?'))).toMatchObject({ entryId: 'courier-price' });
});

test('several questions in one message get several answers', () => {
  const outcome = last(talk('Сколько стоит доставка букета? И можно ли приложить открытку?'));
  expect(outcome).toMatchObject({
    say: 'answer',
    entryId: 'courier-price',
    alsoEntryIds: ['postcard'],
    open: [],
  });
  expect(outcome?.say === 'answer' && outcome.text).toBe(
    'Доставка по городу стоит 300 рублей.\n\nОткрытка с вашим текстом бесплатна.',
  );
});

test('a question without an answer is named beside the one that is answered', () => {
  const outcome = last(talk('Сколько стоит доставка букета? А какой у вашего директора автомобиль?'));
  expect(outcome).toMatchObject({
    say: 'answer',
    entryId: 'courier-price',
    open: ['А какой у вашего директора автомобиль?'],
    askHelped: false,
  });
});

test('a long story is answered by the question in it', () => {
  const story =
    'Я была у вас в прошлом году с подругой. Нам все очень понравилось, спасибо. Теперь у сестры юбилей. Сколько стоит доставка букета?';
  expect(last(talk(story))).toMatchObject({ say: 'answer', entryId: 'courier-price' });
});

test('a hand-off carries the topic, so that it reaches the right people', () => {
  const outcome = last(talk('курьер доставки уронил букет и нагрубил соседке, что теперь делать с доставкой'));
  expect(outcome?.say === 'smalltalk' ? null : outcome?.topicId).toBe('delivery');
});

describe('words without a topic of their own', () => {
  const delivery = { topicId: 'delivery', subtopicId: 'couriers' };
  const knowledge = FLOWER_SHOP.map((entry) => (entry.topicId === 'delivery' ? { ...entry, ...delivery } : entry));
  const shop = botOf(train(knowledge, { locale: 'ru', level: 'balanced' }), knowledge);
  const answered = shop.ask('сколько стоит доставка букета', freshMemory());

  test.each(['позовите оператора', 'не помогло'])(
    'keep topic, subtopic and certainty of the last answer: %s',
    (text) => {
      const { confidence } = answered.outcome as Extract<BotOutcome, { say: 'answer' }>;
      expect(confidence).toBeGreaterThan(0);
      expect(shop.ask(text, answered.memory).outcome).toMatchObject({ ...delivery, confidence });
    },
  );

  test('give no topic when the memory comes from a version that kept none', () => {
    const { lastTopic: _, ...older } = answered.memory;
    expect(shop.ask('позовите оператора', older).outcome).toMatchObject({ say: 'hand-off', topicId: null });
  });
});
