import { expect, test } from 'vitest';
import { usedIn, usesOf } from '../../../src/domain/reply/uses.ts';

test('a chat counts the team’s replies and those of each operator apart', () => {
  const first = usedIn(undefined, [{ scope: 'shared', id: 'hello' }], 'oleg');
  const second = usedIn(
    first,
    [
      { scope: 'own', id: 'hello' },
      { scope: 'shared', id: 'hello' },
    ],
    'oleg',
  );
  const third = usedIn(second, [{ scope: 'own', id: 'hello' }], 'anna');
  expect(third).toEqual({ hello: 2, 'oleg/hello': 1, 'anna/hello': 1 });
  expect(usedIn(third, [], 'anna')).toBe(third);
  expect(Object.fromEntries(usesOf([{ replies: third! }, {}, { replies: { hello: 5 } }]))).toEqual({
    shared: { hello: 7 },
    oleg: { hello: 1 },
    anna: { hello: 1 },
  });
});

test('a chat does not grow without end by what somebody says of their messages', () => {
  const many = Array.from({ length: 100 }, (_, i) => ({ scope: 'shared', id: `r${i}` }) as const);
  expect(Object.keys(usedIn(undefined, many, 'oleg')!)).toHaveLength(40);
});
