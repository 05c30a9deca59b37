import { expect, test } from 'vitest';
import { retryAfter } from './retry-after.ts';

const NOW = Date.parse('2026-11-28T12:00:00Z');

test.each([
  ['30', 30_000],
  [' 0 ', 0],
  ['Sat, 28 Nov 2026 12:01:00 GMT', 60_000],
  ['Sat, 28 Nov 2026 11:00:00 GMT', 0],
  [null, null],
  ['', null],
  ['soon', null],
  ['-5', null],
  ['1.5', null],
  ['2026', 2_026_000],
  ['Someday, maybe', null],
])('Retry-After: %s', (header, ms) => {
  expect(retryAfter(header, NOW)).toBe(ms);
});
