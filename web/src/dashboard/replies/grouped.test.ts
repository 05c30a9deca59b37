import { expect, it } from 'vitest';
import { grouped } from './grouped.ts';
import type { ScopedReply } from './replies-model.ts';

const reply = (title: string, text: string, folder?: string): ScopedReply => ({
  id: title,
  scope: 'shared',
  title,
  text,
  ...(folder === undefined ? {} : { folder }),
});
const ALL = [
  reply('Адрес', 'Тверская, 1', 'Магазин'),
  reply('Привет', 'Здравствуйте!'),
  reply('Сроки', 'Три дня', 'Доставка'),
];
const shown = (words: string) =>
  grouped(ALL, words).map(({ folder, replies }) => [folder, ...replies.map(({ title }) => title)]);

it('groups replies by folders, those of none first', () => {
  expect(shown('')).toEqual([
    [null, 'Привет'],
    ['Доставка', 'Сроки'],
    ['Магазин', 'Адрес'],
  ]);
});

it.each([
  ['тверская', [['Магазин', 'Адрес']]],
  ['доставка дня', [['Доставка', 'Сроки']]],
  ['ничего такого', []],
])('finds by «%s» in titles, texts and folders', (words, expected) => {
  expect(shown(words)).toEqual(expected);
});
