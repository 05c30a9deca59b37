import { describe, expect, it } from 'vitest';
import { find } from './find.ts';
import { otherLayout } from './layout.ts';

const item = (title: string, ...also: string[]) => ({ title, also });
const ITEMS = [
  item('Темы', 'Topics'),
  item('Очередь', 'Queue'),
  item('Отчёты на почту', 'Reports by email'),
  item('Отчёты', 'Reports'),
  item('Часовой пояс', 'Time zone'),
  item('Анна Тёмкина'),
  item('Доставка · Курьер'),
];
const titles = (typed: string) => find(ITEMS, typed).map(({ title }) => title);

describe('What is typed', () => {
  it.each([
    ['тем', ['Темы', 'Анна Тёмкина']],
    ['topics', ['Темы']],
    ['time zone', ['Часовой пояс']],
    ['пояс часов', ['Часовой пояс']],
    ['отчеты', ['Отчёты', 'Отчёты на почту']],
    ['курьер доставка', ['Доставка · Курьер']],
    ['ntvs', ['Темы']],
    ['йгугу', ['Очередь']],
    ['эту строку никто не писал', []],
    ['', []],
    ['   ', []],
  ])('«%s» finds %j', (typed, expected) => {
    expect(titles(typed)).toEqual(expected);
  });

  it('finds with a letter missing where nothing has the words as they are', () => {
    expect(titles('очрдь')).toEqual(['Очередь']);
  });

  it('holds signs of regular expressions, emoji and very long texts without harm', () => {
    for (const typed of ['.*(', '😀', 'я'.repeat(10_000), '\\', '<>']) expect(titles(typed)).toEqual([]);
  });
});

it('keys of the other layout are read both ways', () => {
  expect([otherLayout('ntvs'), otherLayout('Йгугу'), otherLayout('123 -')]).toEqual(['темы', 'queue', '123 -']);
});
