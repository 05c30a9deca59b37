import { expect, test } from 'vitest';
import { botOf } from '../../../src/domain/bot/bot.ts';
import { freshMemory } from '../../../src/domain/bot/conversation.ts';
import type { KnowledgeEntry } from '../../../src/domain/bot/knowledge.ts';
import { train } from '../../../src/domain/bot/model.ts';
import { loadModel, saveModel } from '../../../src/domain/bot/pack.ts';
import { joinParts, PART_BYTES, partsOf } from '../../../src/domain/bot/parts.ts';
import { ENGLISH_BANK } from './english-bank.ts';
import { FLOWER_SHOP } from './flower-shop.ts';

const shop = train(FLOWER_SHOP, { locale: 'ru', level: 'balanced' });
const bank = train(ENGLISH_BANK, { locale: 'en', level: 'balanced' });

function ask(text: string, entries: readonly KnowledgeEntry[] = FLOWER_SHOP, model = shop) {
  return botOf(model, entries).ask(text, freshMemory()).outcome;
}

test.each([
  ['можно ли вернуть деньги за увядшие розы', 'wilted'],
  ['во сколько обойдется доставка цветов', 'courier-price'],
  ['как долго ждать курьера с букетом', 'courier-time'],
  ['хочу оплатить заказ картой', 'card-payment'],
])('a question in other words gets the answer of its entry: %s', (text, entryId) => {
  expect(ask(text)).toMatchObject({ say: 'answer', entryId });
});

test.each([
  ['can I pay off the loan early', 'early'],
  ['my instalment is overdue, what happens', 'late'],
  ['i need to update my address, i moved', 'address'],
])('the same in English: %s', (text, entryId) => {
  expect(ask(text, ENGLISH_BANK, bank)).toMatchObject({ say: 'answer', entryId });
});

test.each([
  'сколько стоит доставка букета',
  'Стоимость доставки букета',
  'СКОЛЬКО СТОИТ ДОСТАВКА БУКЕТА?',
  'доставка букета сколько стоит',
])('a phrasing or a title, its words in whatever order, is always answered: %s', (text) => {
  expect(ask(text)).toMatchObject({ say: 'answer', entryId: 'courier-price', confidence: 1 });
});

test('of two entries whose phrasings have the same words, the order of the words tells which is meant', () => {
  const orders = [
    { ...FLOWER_SHOP[0]!, id: 'after', title: 'Оплата после доставки', phrasings: [] },
    { ...FLOWER_SHOP[0]!, id: 'before', title: 'Доставка после оплаты', phrasings: [] },
  ];
  const model = train(orders, { locale: 'ru', level: 'balanced' });
  expect(ask('доставка после оплаты', orders, model)).toMatchObject({ say: 'answer', entryId: 'before' });
  expect(ask('после доставки оплата', orders, model).say).toBe('clarify');
});

test.each([
  'какая столица у австралии',
  'посоветуйте фильм на вечер с друзьями',
  'почему небо синее',
  'сочините стихотворение про море',
  'когда начнется футбольный матч',
])('what nobody wrote an answer for is not answered: %s', (text) => {
  expect(ask(text).say).not.toBe('answer');
});

test.each([
  ['ckjkmrj cnjbn ljcnfdrf', 'the wrong keyboard layout', 'courier-price'],
  ['skolko stoit dostavka buketa', 'Latin letters', 'courier-price'],
  ['скоко стоит достака букета', 'typos', 'courier-price'],
  ['ещё цветы завяли за ночь', 'ё for е', 'wilted'],
])('%s (%s) is understood', (text, _slip, entryId) => {
  expect(ask(text)).toMatchObject({ entryId });
});

test('an English question finds a Russian entry', () => {
  expect(ask('how much does flower delivery cost')).toMatchObject({ say: 'answer', entryId: 'courier-price' });
});

test('a careful bot answers no more than a balanced one, and a balanced one no more than a bold one', () => {
  const texts = FLOWER_SHOP.flatMap(({ phrasings }) => phrasings.map((text) => text.split(' ').slice(0, 3).join(' ')));
  const answered = (level: 'careful' | 'balanced' | 'bold') =>
    texts.filter((text) => botOf({ ...shop, level }, FLOWER_SHOP).ask(text, freshMemory()).outcome.say === 'answer')
      .length;
  expect(answered('careful')).toBeLessThanOrEqual(answered('balanced'));
  expect(answered('balanced')).toBeLessThanOrEqual(answered('bold'));
});

test('a saved model decides as the trained one', () => {
  const loaded = loadModel(joinParts(partsOf(saveModel(shop))));
  for (const text of FLOWER_SHOP.flatMap(({ phrasings }) => phrasings).flatMap((text) => [text, text.slice(0, 20)])) {
    expect(ask(text, FLOWER_SHOP, loaded)).toEqual(ask(text));
  }
});

test('the same knowledge gives the same model, byte for byte', () => {
  expect(saveModel(train(FLOWER_SHOP, { locale: 'ru', level: 'balanced' }))).toEqual(saveModel(shop));
});

test('a model is stored in parts that fit into documents', () => {
  const bytes = Uint8Array.from({ length: 2 * PART_BYTES + 7 }, (_, at) => at % 251);
  const parts = partsOf(bytes);
  expect(parts.map(({ length }) => length)).toEqual([PART_BYTES, PART_BYTES, 7]);
  expect(joinParts(parts)).toEqual(bytes);
});

test('bytes of another format are not taken for a model', () => {
  const bytes = saveModel(shop);
  bytes[4 + 11] = 'x'.charCodeAt(0);
  expect(() => loadModel(bytes)).toThrow();
});

test('an entry that was switched off after publishing is neither answered nor offered', () => {
  const entries = FLOWER_SHOP.map((entry) => (entry.id === 'postcard' ? { ...entry, active: false } : entry));
  const outcome = ask('можно приложить открытку', entries);
  expect(outcome.say === 'answer' ? outcome.entryId : '').not.toBe('postcard');
  expect(outcome.say === 'clarify' ? outcome.options.map(({ entryId }) => entryId) : []).not.toContain('postcard');
});

test('an answer is the entry as it is now, not as it was when published', () => {
  const entries = FLOWER_SHOP.map((entry) =>
    entry.id === 'postcard' ? { ...entry, answer: 'Открытки кончились.' } : entry,
  );
  expect(ask('можно приложить открытку', entries)).toMatchObject({ say: 'answer', text: 'Открытки кончились.' });
});
