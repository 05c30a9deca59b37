import { expect, test } from 'vitest';
import { openingWords } from '../../../src/domain/hours/opening-words.ts';
import type { Locale } from '../../../src/domain/locale.ts';

test.each<[string, string, string, Locale, string]>([
  ['2026-11-27T06:00:00Z', '2026-11-27T04:00:00Z', 'Europe/Moscow', 'ru', 'сегодня в 9:00 (GMT+3)'],
  ['2026-11-28T06:30:00Z', '2026-11-27T20:00:00Z', 'Europe/Moscow', 'ru', 'завтра, 28 ноября, в 9:30 (GMT+3)'],
  ['2026-12-01T06:00:00Z', '2026-11-27T20:00:00Z', 'Europe/Moscow', 'ru', 'во вторник, 1 декабря, в 9:00 (GMT+3)'],
  [
    '2027-01-11T06:00:00Z',
    '2026-12-31T20:59:00Z',
    'Europe/Moscow',
    'ru',
    'в понедельник, 11 января 2027 года, в 9:00 (GMT+3)',
  ],
  ['2027-01-01T06:00:00Z', '2026-12-31T20:59:00Z', 'Europe/Moscow', 'ru', 'завтра, 1 января 2027 года, в 9:00 (GMT+3)'],
  ['2026-11-27T06:00:00Z', '2026-11-27T04:00:00Z', 'Europe/Moscow', 'en', 'today at 9:00 AM (GMT+3)'],
  [
    '2026-11-30T14:00:00Z',
    '2026-11-27T23:00:00Z',
    'America/New_York',
    'en',
    'on Monday, November 30, at 9:00 AM (GMT-5)',
  ],
  // It is the 28th in Moscow already, and still the 27th in New York.
  ['2026-11-28T06:00:00Z', '2026-11-27T21:30:00Z', 'Europe/Moscow', 'ru', 'сегодня в 9:00 (GMT+3)'],
])('what opens at %s is told at %s in %s in %s as “%s”', (at, now, zone, locale, words) => {
  expect(openingWords(Date.parse(at), Date.parse(now), zone, locale)).toBe(words);
});
