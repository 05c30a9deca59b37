import { expect, test } from 'vitest';
import { dated, firstDayOf } from '../../src/domain/history-period.ts';

test('a period ends today and moves on with the days', () => {
  expect(dated({ period: 'today', ownerId: null }, '2026-03-01')).toEqual({
    ownerId: null,
    from: '2026-03-01',
    to: '2026-03-01',
  });
  expect(firstDayOf('week', '2026-03-01')).toBe('2026-02-23');
  expect(firstDayOf('month', '2028-03-01')).toBe('2028-02-01');
  expect(dated({ from: '2026-01-01' }, '2026-03-01')).toEqual({ from: '2026-01-01' });
});
