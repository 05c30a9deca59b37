import { expect, test } from 'vitest';
import { clientQuery, mentions } from '../../../src/domain/privacy/find-client.ts';
import { nameWords } from '../../../src/domain/privacy/name-words.ts';

test.each([
  ['8 (916) 123-45-67', { phone: '+79161234567', number: null, names: [] }],
  ['Клиент #123456', { number: 123_456, phone: null, names: [] }],
  ['123456', { number: 123_456, email: null }],
  ['Olga@Example.RU', { email: 'olga@example.ru', names: [] }],
  ['анна петрова', { names: ['анна петрова', 'Анна Петрова', 'АННА ПЕТРОВА'], words: [], number: null }],
  ['!!!', { names: [], words: [], number: null, phone: null, email: null }],
])('«%s» is understood', (typed, understood) => expect(clientQuery(typed, 'RU')).toMatchObject(understood));

test('a line mentions an e-mail in any case, and a phone however it is grouped', () => {
  expect(mentions('пишите на OLGA@example.ru', { email: 'olga@example.ru', phone: null })).toBe(true);
  expect(mentions('звоните 8 916 123 45 67', { email: null, phone: '+79161234567' })).toBe(true);
  expect(mentions('звоните 8 916 123 45 68', { email: null, phone: '+79161234567' })).toBe(false);
});

test('a name is found by each of its words', () => {
  expect(nameWords('Семёнова Анна-Мария')).toEqual(['семенова', 'анна', 'мария']);
  expect(nameWords(null)).toEqual([]);
});
