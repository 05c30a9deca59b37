import { expect, it } from 'vitest';
import { readLife } from './stream.ts';

const lifeOf = (seconds: unknown, chance = 0) =>
  readLife({ query: { seconds } as Record<string, string> }, () => chance);

it('streams that were opened together do not end together', () => {
  expect([0, 0.5, 1].map((chance) => lifeOf(undefined, chance))).toEqual([240_000, 210_000, 180_000]);
});

it('a client may ask for less, and never for more', () => {
  expect(lifeOf('1', 1)).toBe(1_000);
  for (const asked of ['100000', '-1', '0', 'NaN', '1e999', ['1', '2'], { a: '1' }, ''])
    expect(lifeOf(asked)).toBe(240_000);
});
