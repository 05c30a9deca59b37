import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { botOf } from '../../../src/domain/bot/bot.ts';
import { freshMemory } from '../../../src/domain/bot/conversation.ts';
import { consulted, consultationFor } from '../../../src/domain/bot/llm/consultation.ts';
import { isGrounded } from '../../../src/domain/bot/llm/grounded.ts';
import { judgePrompt, suggestPrompt } from '../../../src/domain/bot/llm/prompt.ts';
import { suggestionsOf, verdictOf } from '../../../src/domain/bot/llm/verdict.ts';
import { train } from '../../../src/domain/bot/model.ts';
import { answers, disappoints, handsOff, misses } from '../../../src/domain/bot/turn.ts';
import { NO_TOPIC } from '../../../src/domain/bot/outcome.ts';
import { FLOWER_SHOP } from './flower-shop.ts';

/** A phrasing of two entries, so that a careful bot asks which is meant. */
const UNCLEAR = 'расскажите про курьера';
const entryOf = (id: string) => FLOWER_SHOP.find((entry) => entry.id === id)!;
const [price, time] = [entryOf('courier-price'), entryOf('courier-time')];
const shop = new Map(FLOWER_SHOP.map((entry) => [entry.id, entry]));
const memory = freshMemory();
const unsure = misses([price, time], NO_TOPIC, memory);
const sure = answers({ entries: [price], confidence: 1, open: [], alternatives: [], asked: 1 }, memory);
const reply = (entryIds: string[], text: string) => JSON.stringify({ entryIds, text });

describe('When a language model is asked', () => {
  it.each([
    ['unsure', unsure, 'off', null],
    ['unsure', unsure, 'judge', 2],
    ['unsure', unsure, 'phrase', 2],
    ['sure', sure, 'judge', null],
    ['sure', sure, 'phrase', 1],
    ['told that it did not help', disappoints([time], memory), 'judge', null],
    ['without a candidate', misses([], NO_TOPIC, memory), 'judge', null],
    ['handing off', handsOff('asked-for-person', NO_TOPIC, memory), 'phrase', null],
  ] as const)('the bot is %s', (_is, turn, help, count) => {
    expect(consultationFor(turn, 'про курьера', memory, shop, help)?.candidates.length ?? null).toBe(count);
  });
});

describe('What comes of its reply', () => {
  const consult = (turn: typeof unsure, help: 'judge' | 'phrase', said: string | null) =>
    consulted(turn, consultationFor(turn, 'про курьера', memory, shop, help)!, said, memory, help);

  it('is the entry’s own answer, or its words where the company allows that', () => {
    const worded = reply(['1'], 'Доставка стоит 300 рублей.');
    expect(consult(unsure, 'judge', worded).outcome).toMatchObject({
      say: 'answer',
      entryId: price.id,
      text: price.answer,
    });
    expect(consult(unsure, 'phrase', worded).outcome).toMatchObject({ text: 'Доставка стоит 300 рублей.' });
    expect(consult(unsure, 'judge', worded).memory).toMatchObject({ misses: 0, alternatives: [time.id] });
  });

  it('comes only once: when the visitor repeats the same words the bot asks, and then a person takes over', () => {
    const shared = [price, time].map((entry) => ({ ...entry, phrasings: [...entry.phrasings, UNCLEAR] }));
    const entries = [...shared, ...FLOWER_SHOP.filter((entry) => entry !== price && entry !== time)];
    const bot = botOf(train(entries, { locale: 'ru', level: 'careful' }), entries);
    const says: string[] = [];
    let before = memory;
    for (let time = 0; time < 3; time++) {
      const turn = bot.ask(UNCLEAR, before);
      const consultation = consultationFor(turn, UNCLEAR, before, shop, 'judge');
      const [first] = consultation?.candidates ?? [];
      const { outcome, memory: after } =
        first === undefined ? turn : consulted(turn, consultation!, reply(['1'], first.answer), before, 'judge');
      says.push(outcome.say);
      before = after;
    }
    expect(says).toEqual(['answer', 'clarify', 'hand-off']);
  });

  it('is the bot’s own turn when there is no reply, or one that cannot be used', () => {
    for (const said of [null, '', 'да', reply([], ''), reply(['3'], price.answer), reply(['1', '3'], price.answer)])
      expect(consult(unsure, 'judge', said)).toBe(unsure);
    expect(consult(sure, 'phrase', reply([], ''))).toBe(sure);
  });

  it('never is an answer without an entry behind it, whatever the model says', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.record({ entryIds: fc.array(fc.string()), text: fc.string() }).map((one) => JSON.stringify(one)),
        ),
        (said) => {
          const { outcome } = consult(unsure, 'phrase', said);
          if (outcome.say !== 'answer') return outcome === unsure.outcome;
          return [price.id, time.id].includes(outcome.entryId) && isGrounded(outcome.text, [price, time]);
        },
      ),
    );
  });
});

describe('An answer in a model’s words', () => {
  it.each([
    ['Здравствуйте! По городу доставка стоит 300 рублей.', true],
    ['Доставка стоит 300\u00a0рублей', true],
    ['Доставка по городу стоит 30 рублей.', false],
    ['Доставка по городу стоит 300 рублей, пишите на info@example.com', false],
    ['Доставка по городу стоит 300 рублей: example.shop', false],
    ['Доставка бесплатна, а ещё подарим телефон и машину', false],
    ['', false],
    [`Доставка по городу стоит 300 рублей. ${'доставка '.repeat(60)}`, false],
  ])('says only what the entry says: %s', (text, holds) => {
    expect(isGrounded(text, [price])).toBe(holds);
  });
});

describe('An answer in a model’s words that contradicts the entry', () => {
  const saying = (title: string, answer: string) => ({ ...price, title, answer });
  const noRefund = saying('Возврат денег', 'Мы не возвращаем деньги за букеты без чека.');
  const prices = saying('Цены', 'Доставка стоит 300 рублей, открытка стоит 100 рублей. Работаем с 8 до 22 часов.');
  const english = saying('Refunds', 'We do not refund opened boxes. Delivery takes 1.5 hours, see rtno.example/Terms.');

  it.each([
    ['without its negation', 'Мы возвращаем деньги за букеты без чека.', noRefund],
    ['with the negation elsewhere', 'Мы возвращаем деньги не за букеты без чека.', noRefund],
    ['with a negation of its own', 'Доставка не стоит 300 рублей', price],
    ['with a negation inside a word', 'Доставка по городу небезопасно стоит 300 рублей', price],
    ['in English', 'We refund opened boxes.', english],
    ['in English, with another negation', 'We never refund opened boxes.', english],
    ['a thousand times', 'Доставка по городу стоит 300 тысяч рублей.', price],
    ['in another currency', 'Доставка по городу стоит $300.', price],
    ['with a bound', 'Доставка по городу стоит от 300 рублей.', price],
    [
      'with numbers of one another',
      'Доставка стоит 100 рублей, открытка стоит 300 рублей.',
      saying('Цены', prices.answer),
    ],
    ['with hours in another order', 'Работаем с 22 до 8 часов.', prices],
    ['with another number in words', 'Привозим за три часа', time],
    ['without a decimal point', 'Delivery takes 15 hours. We do not refund opened boxes.', english],
    ['with a messenger', 'Доставка по городу стоит 300 рублей. Пишите t.me/fakeshop', price],
    ['with a page to pay on', 'Доставка по городу стоит 300 рублей. Оплатите на rtno-pay.site/login', price],
    ['with a short address', 'Доставка по городу стоит 300 рублей. Пишите ok.me', price],
    ['with a part of its address', 'We do not refund opened boxes, see example/Terms.', english],
  ])('is refused: %s', (_how, text, entry) => {
    expect(isGrounded(text, [entry])).toBe(false);
  });

  it.each([
    ['Здравствуйте! Деньги за букеты без чека не возвращаем.', noRefund],
    ['Открытка стоит 100 рублей, доставка стоит 300 рублей.', prices],
    ['Доставка букета стоит 300 рублей.', price],
    ['We do not refund opened boxes. Terms: rtno.example/Terms', english],
    ['Delivery takes 1,5 hours. We do not refund opened boxes.', english],
  ])('is not refused for its order or politeness: %s', (text, entry) => {
    expect(isGrounded(text, [entry])).toBe(true);
  });

  it('an entry’s own words are always grounded', () => {
    for (const entry of [...FLOWER_SHOP, noRefund, prices, english])
      expect(isGrounded(entry.answer, [entry])).toBe(true);
  });
});

describe('The prompt', () => {
  it('holds a visitor’s message as data, which cannot end its own quotes', () => {
    fc.assert(
      fc.property(fc.string(), (message) => {
        const { rules, material } = judgePrompt(message, [price]);
        expect(JSON.parse(material)).toMatchObject({ message: message.slice(0, 1_000), entries: [{ id: '1' }] });
        expect(rules).toBe(judgePrompt('', [price]).rules);
      }),
    );
  });

  it('tells the model nothing of how the company stores its entries', () => {
    expect(judgePrompt('про курьера', [price, time]).material).not.toContain(price.id);
    expect(JSON.parse(suggestPrompt(price).material)).not.toHaveProperty('id');
  });
});

it('phrasings for approval are new, short, said once, and no more than ten', () => {
  const many = Array.from({ length: 20 }, (_, i) => `новый вопрос номер ${i}`);
  const had = [price.title, price.phrasings[0], time.title, time.phrasings[0]];
  const said = JSON.stringify({ phrasings: [...had, '…', 'я'.repeat(300), ...many] });
  expect(suggestionsOf(said, [price, time])).toEqual(many.slice(0, 10));
  expect(suggestionsOf(JSON.stringify({ phrasings: had }), [price, time])).toEqual([]);
  expect(suggestionsOf('nonsense', [price])).toBeNull();
  expect(suggestionsOf('{"phrasings":[1]}', [price])).toBeNull();
  expect(verdictOf('```json\n{"entryIds":["1"],"text":"Доставка стоит 300 рублей"}\n```', [price])).not.toBeNull();
});
