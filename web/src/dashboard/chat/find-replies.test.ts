import { go } from 'fuzzysort';
import { describe, expect, test } from 'vitest';
import { findReplies, searchIn } from './find-replies.ts';
import type { ScopedReply } from '../replies/replies-model.ts';

const reply = (title: string, text: string): ScopedReply => ({ id: title, title, text, scope: 'shared' });
const all = [
  reply('Возврат денег', 'Вернём деньги за три дня.'),
  reply('Доставка', 'Привезём завтра с 10 до 18.'),
  reply('Приветствие', 'Здравствуйте, {client}!'),
];
const titles = (typed: string) => findReplies(all, typed, go).map(({ title }) => title);

describe('A ready reply', () => {
  test('is found by a part of its name, whatever letters are missing', () => {
    expect(titles('доставка')[0]).toBe('Доставка');
    expect(titles('дствк')).toContain('Доставка');
    expect(titles('возвр')[0]).toBe('Возврат денег');
  });
  test('is found by its text too', () => expect(titles('завтра')).toEqual(['Доставка']));
  test('is not found by words that it does not have', () => expect(titles('скидочный промокод')).toEqual([]));
  test('is found by exact words, of the name first, until the fuzzy finder has loaded', () => {
    const plain = (typed: string) => findReplies(all, typed, null).map(({ title }) => title);
    expect(plain('ДОСТ')).toEqual(['Доставка']);
    expect(plain('за')).toEqual(['Возврат денег', 'Доставка']);
    expect(plain('')).toHaveLength(3);
  });
  test('all are shown before anything is typed', () => expect(titles('')).toHaveLength(3));
});

test.each([
  ['/', ''],
  ['/дост', 'дост'],
  ['привет /', null],
  ['/a\nb', null],
  ['', null],
])('«%s» searches for %s', (draft, search) => expect(searchIn(draft)).toBe(search));
