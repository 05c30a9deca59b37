import { array, assert, boolean, constantFrom, integer, option, property, string, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import type { Row } from '#domain/report/report-shape.ts';
import { rowOf } from './made.test-tool.ts';
import { MOST_CHATS, isFound, sortAfter, sortedRows } from './sorted-rows.ts';

const nameOf = ({ of }: Row) => (of.by === 'operator' ? of.operatorId : '');
const names = (rows: readonly Row[]) => rows.map(nameOf);
const some = [
  rowOf('Вера', { chats: 5, ratingMean: null }),
  rowOf('Анна', { chats: 9, ratingMean: 4 }),
  rowOf('Борис', { chats: 5, ratingMean: 5 }),
];

it('the most chats come first, and equals stand by their names', () => {
  expect(names(sortedRows(some, MOST_CHATS, nameOf))).toEqual(['Анна', 'Борис', 'Вера']);
});

it('a row without a value comes last, whichever way it is sorted', () => {
  expect(names(sortedRows(some, { by: 'ratingMean', down: true }, nameOf))).toEqual(['Борис', 'Анна', 'Вера']);
  expect(names(sortedRows(some, { by: 'ratingMean', down: false }, nameOf))).toEqual(['Анна', 'Борис', 'Вера']);
});

it('a column begins with its greatest numbers, names with the first letter, and a second click turns it round', () => {
  expect(sortAfter(MOST_CHATS, 'first50')).toEqual({ by: 'first50', down: true });
  expect(sortAfter(MOST_CHATS, 'name')).toEqual({ by: 'name', down: false });
  expect(sortAfter(MOST_CHATS, 'chats')).toEqual({ by: 'chats', down: false });
});

it('sorting loses and makes nobody, whatever the values', () => {
  const row = tuple(string(), option(integer())).map(([name, value]) => rowOf(name, { ratingMean: value }));
  assert(
    property(array(row), constantFrom('name', 'ratingMean'), boolean(), (rows, by, down) => {
      const sorted = sortedRows(rows, { by, down }, nameOf);
      return sorted.length === rows.length && rows.every((one) => sorted.includes(one));
    }),
  );
});

it.each([
  ['Пётр Алексеев', 'петр', true],
  ['Пётр Алексеев', 'алекс ПЕ', true],
  ['Пётр Алексеев', 'анна', false],
  ['Пётр Алексеев', '  ', true],
])('"%s" is found by "%s": %s', (name, wanted, found) => {
  expect(isFound(name, wanted)).toBe(found);
});
