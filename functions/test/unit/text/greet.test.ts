import { expect, test } from 'vitest';
import { USUAL_HOURS } from '../../../src/domain/hours/hours.ts';
import { greet } from '../../../src/domain/text/greet.ts';
import { SETTINGS } from '../world.ts';

const HOURS = { ...SETTINGS, timeZone: 'Europe/Moscow', hours: USUAL_HOURS };
const evening = Date.parse('2026-11-27T19:00:00Z');
const noon = Date.parse('2026-11-27T09:00:00Z');

test('a client who comes outside the hours reads with the greeting when the company opens', () => {
  expect(greet(HOURS, 'ru', evening)).toBe(
    `${SETTINGS.greetingText}\n\nОператоры сейчас не работают, откроемся в понедельник, 30 ноября, в 9:00 (GMT+3). Бот отвечает и сейчас.`,
  );
  expect(greet(HOURS, 'en', evening)).toContain('we open on Monday, November 30, at 9:00 AM (GMT+3)');
});

test('within the hours, and where a company has none, it is the greeting alone', () => {
  expect(greet(HOURS, 'ru', noon)).toBe(SETTINGS.greetingText);
  expect(greet(SETTINGS, 'ru', evening)).toBe(SETTINGS.greetingText);
});
