import * as v from 'valibot';
import { expect, test } from 'vitest';
import { KEEPING_BOUNDS, Keeping, KEPT_KINDS, keptFrom } from '../../../src/domain/privacy/keeping.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { DAY } from '../../../src/domain/time.ts';

const given = DEFAULT_SETTINGS.ru.keeping;
const takes = (kind: string, days: number) => v.safeParse(Keeping, { ...given, [kind]: days }).success;

test.each(KEPT_KINDS)('%s are kept within the bounds, and for ever only where that may be', (kind) => {
  const { least, most, forever } = KEEPING_BOUNDS[kind];
  const days = [least, most, least - 1, most + 1, least + 0.5, -1, Number.NaN];
  expect(days.map((count) => takes(kind, count))).toEqual([
    true,
    true,
    least - 1 === 0 && forever,
    false,
    false,
    false,
    false,
  ]);
  expect(takes(kind, 0)).toBe(forever);
});

test('a company that says nothing keeps chats and the audit for ever', () => {
  expect([keptFrom(given.chats, 1), keptFrom(given.audit, 1)]).toEqual([null, null]);
  expect(keptFrom(30, 31 * DAY)).toBe(DAY);
});
