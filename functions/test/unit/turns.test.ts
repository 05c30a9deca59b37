import { expect, test } from 'vitest';
import { byTurns } from '../../src/domain/turns.ts';

const owner = (item: string) => item.charAt(0);

test('An owner with many items does not delay the others: each has a first turn before anybody has a second', () => {
  expect(byTurns(['a1', 'a2', 'a3', 'b1', 'c1', 'b2'], owner)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
});

test('The items of a single owner keep their order, and no items give no turns', () => {
  expect(byTurns(['a1', 'a2', 'a3'], owner)).toEqual(['a1', 'a2', 'a3']);
  expect(byTurns([], owner)).toEqual([]);
});
