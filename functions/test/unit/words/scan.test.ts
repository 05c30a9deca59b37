import { describe, expect, it, test } from 'vitest';
import { keysOf } from '../../../src/domain/words/scan.ts';
import { MOST_WANTED, wantedOf } from '../../../src/domain/words/wanted.ts';

/** Would a conversation with this line be found? */
const finds = (typed: string, line: string) => {
  const { keys } = wantedOf(typed);
  const has = keysOf(line);
  return keys.length > 0 && keys.every((key) => has.has(key));
};

test.each([
  // Forms of a word, in both languages.
  ['заказ', 'Где мой ЗАКАЗ?'],
  ['заказы', 'по двум заказам'],
  ['посылка', 'жду посылку третью неделю'],
  ['refund', 'I asked for refunds twice'],
  ['delivery', 'прислали email про Delivery в личку'],
  // As people write.
  ['ещё самовывоз', 'А есть еще самовывоз'],
  ['Зелёный', 'зеленого цвета'],
  ['зеленый', 'ЗЕЛЁНЫЙ'],
  ['   заказ\u00a0\u2003потерян ', 'заказ,потеряли:потерян!'],
  ['«заказ»', 'заказ'],
  ['"заказ', 'заказ'],
  ['don’t', "I don't know"],
  ['заказ 🎁', 'ваш заказ 🎉'],
  ['и заказ', 'заказ'],
  // Words with a hyphen, and without it.
  ['интернет-магазин', 'ваш интернет магазин'],
  ['интернетмагазин', 'ваш интернет-магазин'],
  ['wifi', 'не работает Wi-Fi'],
  ['wi-fi', 'не работает wifi'],
  ['e-mail', 'укажите email'],
  // Numbers of orders, and sums.
  ['12345', 'заказ №12345.'],
  ['12345', 'заказ 12 345, второй раз'],
  ['12 345', 'заказ 12345'],
  ['№ 12-345', 'заказ 12345'],
  ['ЗК-12345', 'номер зк-12345'],
  ['12345', 'номер ЗК12345'],
  ['зк12345', 'номер ЗК-12345'],
  ['1500', 'списали 1 500 рублей'],
  ['1 500', 'списали 1500'],
  ['28.11.2026', 'обещали 28.11.2026'],
  ['10 18', 'с 10:00 до 18:00'],
  // Phones, however they are grouped.
  ['+79161234567', 'мой телефон 8 (916) 123-45-67'],
  ['8 916 123 45 67', 'звоните +7 916 1234567'],
  ['9161234567', '+7(916)123-45-67'],
])('%j finds %j', (typed, line) => {
  expect(finds(typed, line)).toBe(true);
});

test.each([
  ['заказ доставка', 'мой заказ'],
  ['1234', 'заказ 12345'],
  ['почему', 'почём цветы'],
])('%j does not find %j', (typed, line) => {
  expect(finds(typed, line)).toBe(false);
});

describe('What is looked for', () => {
  it.each(['', '   ', 'и в на', 'the and', 'я', '🎁🎁', '«»""', '.,-!', '\u200b'])('is nothing in %j', (typed) => {
    expect(wantedOf(typed)).toEqual({ keys: [], phrases: [] });
  });

  it('is a phrase in quotes of any kind, and no phrase of one word', () => {
    const [one, other] = wantedOf('курьер опоздал').keys;
    for (const typed of ['«курьер опоздал»', '"курьер опоздал"', '“курьер опоздал”', '„курьер опоздал“'])
      expect(wantedOf(typed)).toEqual({ keys: [one, other], phrases: [[one, other]] });
    expect(wantedOf('«курьер» опоздал').phrases).toEqual([]);
  });

  it('is each word once, and of a whole letter the longest words', () => {
    expect(wantedOf('заказ заказа заказу').keys).toHaveLength(1);
    const letter = 'белый синий красный чёрный жёлтый розовый лиловый фиолетовый оранжевый коричневый серебристый';
    const { keys } = wantedOf(letter);
    expect(keys).toHaveLength(MOST_WANTED);
    expect(keys).toContain(wantedOf('серебристый').keys[0]);
    expect(keys).not.toContain(wantedOf('синий').keys[0]);
  });

  it('is done with a text of any length', () => {
    expect(wantedOf('слон '.repeat(100_000)).keys).toHaveLength(1);
    expect(keysOf('1 '.repeat(50_000)).size).toBe(2);
    expect(keysOf('а-'.repeat(50_000)).size).toBeLessThan(3);
  });
});
