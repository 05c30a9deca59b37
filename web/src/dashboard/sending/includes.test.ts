import { expect, test } from 'vitest';
import { includes } from './includes.ts';

const a = { id: 'a', seq: 3 };
const b = { id: 'b', seq: 1 };

test.each([
  ['nothing of nothing', [], [], true],
  ['the same', [a, b], [b, a], true],
  ['a newer message than the server spoke of', [{ ...a, seq: 4 }], [a], true],
  ['an older message', [{ ...a, seq: 2 }], [a], false],
  ['a chat less', [a], [a, b], false],
  ['a chat that is gone', [a, b], [a], false],
  ['another chat', [b], [a], false],
])('%s', (_, shown, server, holds) => {
  expect(includes(shown, server)).toBe(holds);
});
