import { expect, test } from 'vitest';
import { findPhone } from '../../src/domain/phone-in-text.ts';

/** [what a client writes, the company's country, the number that stands in it] */
const SAID = [
  ['8 (916) 123-45-67', 'RU', '+79161234567'],
  ['89161234567', 'RU', '+79161234567'],
  ['9161234567', 'RU', '+79161234567'],
  ['Мой номер 8 916 123-45-67, звоните после шести', 'RU', '+79161234567'],
  ['перезвоните на 79161234567', 'RU', '+79161234567'],
  ['мой тел 9161234567 спасибо', 'RU', '+79161234567'],
  ['916 123-45-67 Ольга', 'RU', '+79161234567'],
  ['Заказ 12345, телефон +7(916)123-45-67.', 'RU', '+79161234567'],
  ['Нас 25, 8 916 123-45-67', 'RU', '+79161234567'],
  ['в 10 8 916 123 45 67', 'RU', '+79161234567'],
  ['8 916 123-45-67 или 8 495 765-43-21', 'RU', '+79161234567'],
  ['89161234567 84957654321', 'RU', '+79161234567'],
  ['89161234567/84957654321', 'RU', '+79161234567'],
  ['8 (495) 123-45-67 доб. 12 или почта', 'RU', '+74951234567 доб. 12'],
  ['Мой номер\n8 916 123-45-67\nЖду', 'RU', '+79161234567'],
  ['номер \u202d٨٩١٦١٢٣٤٥٦٧\u202c', 'RU', '+79161234567'],
  ['Call me: 020 7946 0958', 'GB', '+442079460958'],
  ['my number is +7 916 123 45 67 x12', 'GB', '+79161234567 доб. 12'],
  // Texts without a phone number.
  ['8 916 123-45-67', 'GB', null],
  ['', 'RU', null],
  ['Здравствуйте, сколько стоит доставка?', 'RU', null],
  ['Заказ 89161234567', 'RU', null],
  ['Заказ № 89161234567', 'RU', null],
  ['номер заказа: 89161234567', 'RU', null],
  ['ИНН 7707083893', 'RU', null],
  ['order #442079460958', 'GB', null],
  ['артикул 9161234567', 'RU', null],
  ['Код 9161234567 не подошёл', 'RU', null],
  ['Сдача 9 161 234 567 рублей', 'RU', null],
  ['27.11.2026 15:30', 'RU', null],
  ['2026-11-27 10-15', 'GB', null],
  ['с 27.11.2026 по 28.11.2026', 'GB', null],
  ['карта 4276 1609 1234 5678', 'RU', null],
  ['https://example.com/79161234567', 'RU', null],
  ['79161234567@example.com', 'RU', null],
  ['v8.916.123.45.67b', 'RU', null],
  ['8 916 123-45-6', 'RU', null],
] as const;

test.each(SAID)('in %j (%s) stands %s', (text, country, expected) => {
  const found = findPhone(text, country);
  expect(found && [found.phone, found.extension].filter(Boolean).join(' доб. ')).toBe(expected);
});

test.each(['1', '٨', '8 916 ', '8-', '(', '+1', 'a.', '89161234567 доб '])(
  '%j said again and again stands for nothing',
  (piece) => {
    const said = piece.repeat(4_000 / piece.length);
    if (!piece.startsWith('8916')) expect(findPhone(said, 'RU')).toBe(null);
    else expect(findPhone(said, 'RU')).toEqual({ phone: '+79161234567', extension: '89161234' });
  },
);

test('a long text of blanks is read quickly: a slow pattern once took minutes, in a worker that serves many visitors', () => {
  for (const blank of [' ', '\n', '\t', '№', '#', ': ', 'код ', 'номер '])
    for (const row of ['89161234567 руб x ', '8 916 123-45-67 x ']) {
      const hostile = `код${blank.repeat(3_800 / blank.length)}x ${row.repeat(10)}`;
      expect([undefined, '+79161234567']).toContain(findPhone(hostile, 'RU')?.phone);
    }
});
