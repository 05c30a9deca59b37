import { describe, expect, test } from 'vitest';
import { botOf } from '../../../src/domain/bot/bot.ts';
import { freshMemory } from '../../../src/domain/bot/conversation.ts';
import { train } from '../../../src/domain/bot/model.ts';
import { FLOWER_SHOP } from './flower-shop.ts';
import { bot, last, talk } from './flower-shop-talk.ts';

describe('did this help', () => {
  test('is asked once a chat', () => {
    const [first, second] = talk('сколько стоит доставка букета', 'есть ли открытки');
    expect(first).toMatchObject({ say: 'answer', askHelped: true });
    expect(second).toMatchObject({ say: 'answer', askHelped: false });
  });

  test('after the first no the bot offers the next best entries, after the second a person takes over', () => {
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
