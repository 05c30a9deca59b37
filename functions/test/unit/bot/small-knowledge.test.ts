import { describe, expect, test } from 'vitest';
import { ENTRIES } from '../../../../scripts/demo-knowledge.ts';
import { botOf } from '../../../src/domain/bot/bot.ts';
import { freshMemory } from '../../../src/domain/bot/conversation.ts';
import type { KnowledgeEntry } from '../../../src/domain/bot/knowledge.ts';
import { train } from '../../../src/domain/bot/model.ts';
import { FLOWER_SHOP } from './flower-shop.ts';

const DEMO = ENTRIES.map(({ topic, ...entry }): KnowledgeEntry => ({
  ...entry,
  id: entry.title,
  topicId: topic,
  subtopicId: null,
  active: true,
}));

/** What a careful bot says to a first message. */
function careful(entries: readonly KnowledgeEntry[]) {
  const bot = botOf(train(entries, { locale: 'ru', level: 'careful' }), entries);
  return (text: string) => bot.ask(text, freshMemory()).outcome;
}

const shop = careful(FLOWER_SHOP);
const demo = careful(DEMO);

const ELSEWHERE = [
  'какая сегодня погода',
  'какая погода будет завтра',
  'сколько времени сейчас',
  'кто президент франции',
  'посоветуй хороший фильм',
  'как приготовить борщ',
  'расскажи анекдот',
  'какой сегодня день недели',
  'где купить билет на поезд',
  'как похудеть к лету',
  'у меня болит голова',
  'можно ли с собакой в метро',
  'где мои ключи от машины',
  'можно арендовать у вас машину',
  'почему так дорого',
  'мне надо подумать',
  'when is the next train',
  'what time is it now',
  'who won the match yesterday',
  'how tall is mount everest',
  'is it going to rain today',
  'can you write my essay',
  'когда',
  'сколько',
  'можно',
  'сегодня вечером',
];

describe('a bot with few entries and few phrasings', () => {
  test.each(['цветы', 'букет', 'доставка', 'розы', 'букет цветов', 'хочу букет'])(
    'does not answer what many of its entries speak of: %s',
    (text) => {
      expect(shop(text).say).not.toBe('answer');
    },
  );

  test.each(['цветы', 'букет', 'доставка', 'заказ', 'деньги', 'оплата', 'карта', 'order', 'мой заказ'])(
    'offers buttons for a word of several entries: %s',
    (text) => {
      const outcome = demo(text);
      expect(outcome.say).toBe('clarify');
      expect(outcome.say === 'clarify' && outcome.options.length).toBeGreaterThan(1);
    },
  );

  test.each(ELSEWHERE)('does not answer what no entry is about: %s', (text) => {
    expect(shop(text).say).not.toBe('answer');
    expect(demo(text).say).not.toBe('answer');
  });

  test('reports no certainty for messages that it does not answer', () => {
    for (const outcome of ELSEWHERE.flatMap((text) => [shop(text), demo(text)])) {
      expect(outcome.say === 'smalltalk' ? 1 : outcome.confidence).toBeLessThan(0.9);
    }
  });

  test.each([
    ['доставка входит в цену?', 'courier-price'],
    ['через сколько часов доставят', 'courier-time'],
    ['розы завяли через день', 'wilted'],
    ['можно вложить открытку с поздравлением', 'postcard'],
    ['как часто менять воду розам', 'care'],
    ['надо подрезать розы?', 'care'],
    ['карты принимаете?', 'card-payment'],
    ['хочу заплатить онлайн', 'card-payment'],
    ['delivery cost please', 'courier-price'],
  ])('answers what one of its entries is about: %s', (text, entryId) => {
    expect(shop(text)).toMatchObject({ say: 'answer', entryId });
  });

  test.each([
    ['когда ждать курьера', 'Сроки доставки'],
    ['доставка бесплатная?', 'Стоимость доставки'],
    ['самовывоз', 'Самовывоз'],
    ['не вижу статус моего заказа', 'Где мой заказ'],
    ['track my order', 'Где мой заказ'],
    ['отмените мой заказ пожалуйста', 'Отменить заказ'],
    ['картой оплатить можно?', 'Способы оплаты'],
    ['оплата не проходит, пишет ошибка', 'Оплата не прошла'],
    ['пришлите чек', 'Чек и документы'],
    ['розы завяли', 'Цветы завяли или не те'],
    ['когда вернете деньги', 'Возврат денег'],
    ['где ваш магазин', 'Часы работы и адрес'],
    ['промокод', 'Скидки и промокоды'],
    ['any discounts?', 'Скидки и промокоды'],
    ['пароль не помню', 'Не получается войти'],
    ['хочу стереть аккаунт', 'Удалить аккаунт'],
  ])('answers what one of more entries is about: %s', (text, entryId) => {
    expect(demo(text)).toMatchObject({ say: 'answer', entryId });
  });
});
