import { describe, expect, test } from 'vitest';
import type { BotTurn } from '../../../src/domain/bot/turn.ts';
import { botOf } from '../../../src/domain/bot/bot.ts';
import { freshMemory } from '../../../src/domain/bot/conversation.ts';
import { train } from '../../../src/domain/bot/model.ts';
import type { BotOutcome } from '../../../src/domain/bot/outcome.ts';
import { FLOWER_SHOP } from './flower-shop.ts';

const bot = botOf(train(FLOWER_SHOP, { locale: 'ru', level: 'balanced' }), FLOWER_SHOP);

/** What the bot says to each of the messages, remembering. */
function talk(...texts: readonly string[]): BotOutcome[] {
  let turn: BotTurn | undefined;
  return texts.map((text) => (turn = bot.ask(text, turn?.memory ?? freshMemory())).outcome);
}

const last = (outcomes: readonly BotOutcome[]) => outcomes.at(-1);

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
  ])('is not any address, nor the word for one: %s', (text) => {
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

  test('is not called where the company has an answer to the very words', () => {
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

  test('an answer in between wipes the slate clean', () => {
    const outcomes = talk('ыщвмлт зкщлтж', 'сколько стоит доставка букета', 'ываып фывфы');
    expect(last(outcomes)).toMatchObject({ say: 'clarify' });
  });
});

describe('did this help', () => {
  test('is asked once a chat', () => {
    const [first, second] = talk('сколько стоит доставка букета', 'есть ли открытки');
    expect(first).toMatchObject({ say: 'answer', askHelped: true });
    expect(second).toMatchObject({ say: 'answer', askHelped: false });
  });

  test('no offers the next best entries, no again brings a person', () => {
    const [, offer] = talk('сколько стоит доставка букета', 'нет');
    expect(offer).toMatchObject({ say: 'clarify', topicId: 'delivery' });
    expect(offer?.say === 'clarify' && offer.options.map(({ entryId }) => entryId)).not.toContain('courier-price');
    const outcomes = talk('сколько стоит доставка букета', 'не помогло', 'есть ли открытки', 'нет');
    expect(last(outcomes)).toMatchObject({ say: 'hand-off', reason: 'not-helped' });
  });

  test('yes is taken with thanks', () => {
    expect(last(talk('есть ли открытки', 'да, помогло'))).toEqual({ say: 'smalltalk', kind: 'thanks' });
  });

  test.each(['да, помогло', 'Да', 'спасибо', 'больше нет вопросов', 'нет, это всё'])(
    'after %s a bare no is a goodbye, and the same question is answered anew',
    (settled) => {
      const outcomes = talk('есть ли открытки', settled, 'нет', 'есть ли открытки');
      expect(outcomes[2]).toEqual({ say: 'smalltalk', kind: 'goodbye' });
      expect(outcomes[3]).toMatchObject({ say: 'answer', entryId: 'postcard' });
    },
  );

  test.each(['больше нет вопросов', 'Нет, спасибо', "no, that's all", 'nothing else', 'это всё'])(
    '%s is not a no to the answer',
    (text) => {
      expect(last(talk('есть ли открытки', text))).toMatchObject({ say: 'smalltalk' });
    },
  );

  test('the same question again means that the answer did not help', () => {
    const outcomes = talk('есть ли открытки', 'есть ли открытки', 'есть ли открытки');
    expect(outcomes.map(({ say }) => say)).toEqual(['answer', 'clarify', 'hand-off']);
    expect(last(outcomes)).toMatchObject({ reason: 'not-helped' });
  });
});

describe('buttons', () => {
  const offered = { ...freshMemory(), misses: 1, offered: ['postcard', 'care'] };

  test('a press gets the answer', () => {
    expect(bot.choose('care', offered).outcome).toMatchObject({ say: 'answer', entryId: 'care', confidence: 1 });
    expect(bot.choose('care', offered).memory).toMatchObject({ misses: 0, offered: [], lastEntryId: 'care' });
  });

  test.each(['2', 'второе', 'второй вариант', 'the second one'])('may be named in words: %s', (text) => {
    expect(bot.ask(text, offered).outcome).toMatchObject({ say: 'answer', entryId: 'care' });
  });

  test('none of them brings a person', () => {
    expect(bot.ask('ничего из этого', offered).outcome).toMatchObject({
      say: 'hand-off',
      reason: 'misunderstood-twice',
    });
  });

  test('a number without buttons is no answer', () => {
    expect(last(talk('2'))).toMatchObject({ say: 'clarify', options: [] });
  });

  test('a button of an entry that has gone brings a person', () => {
    expect(bot.choose('gone', offered).outcome).toMatchObject({ say: 'hand-off', reason: 'cannot-answer' });
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

test('a question that stays open beside an answered one is told', () => {
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

  test('leave the chat its topic where the memory is an older one', () => {
    const { lastTopic: _, ...older } = answered.memory;
    expect(shop.ask('позовите оператора', older).outcome).toMatchObject({ say: 'hand-off', topicId: null });
  });
});

describe('the law', () => {
  const court = {
    ...FLOWER_SHOP[0]!,
    id: 'court',
    title: 'Подача иска в суд',
    answer: 'Иск готовит наш юрист за три дня.',
    phrasings: ['как подать иск в суд', 'сколько стоит подать в суд', 'поможете составить иск', 'заявление в полицию'],
  };
  const knowledge = [...FLOWER_SHOP, court];
  const lawyers = botOf(train(knowledge, { locale: 'ru', level: 'balanced' }), knowledge);

  test.each(['сколько стоит составить иск в суд', 'помогите подать в суд'])('is a question to lawyers: %s', (text) => {
    expect(lawyers.ask(text, freshMemory()).outcome).toMatchObject({ say: 'answer', entryId: 'court' });
  });

  test.each(['идиоты, как подать иск в суд на вас', 'сволочи, подам заявление в прокуратуру'])(
    'is anger beside swearing, and where no entry knows the word: %s',
    (text) => {
      expect(lawyers.ask(text, freshMemory()).outcome).toMatchObject({ say: 'hand-off', reason: 'urgent' });
    },
  );

  test('is a threat to a flower shop', () => {
    expect(last(talk('сколько стоит подать на вас в суд'))).toMatchObject({ say: 'hand-off', reason: 'urgent' });
  });
});
