import { expect, test } from 'vitest';
import { byTurns } from '../../src/domain/turns.ts';

const owner = (item: string) => item.charAt(0);

test('One who has brought much keeps nobody else waiting: each has a turn before anybody has a second', () => {
  expect(byTurns(['a1', 'a2', 'a3', 'b1', 'c1', 'b2'], owner)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
});

test('Of one alone the order stays, and of nobody there is nothing', () => {
  expect(byTurns(['a1', 'a2', 'a3'], owner)).toEqual(['a1', 'a2', 'a3']);
  expect(byTurns([], owner)).toEqual([]);
});
