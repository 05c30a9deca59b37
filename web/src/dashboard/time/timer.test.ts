import { expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '#domain/time.ts';
import { isoDuration, pressureOf, timerText } from './timer.ts';

it.each([
  [0, '00:00', 'PT0H0M0S'],
  [7 * SECOND + 999, '00:07', 'PT0H0M7S'],
  [MINUTE, '01:00', 'PT0H1M0S'],
  [59 * MINUTE + 59 * SECOND, '59:59', 'PT0H59M59S'],
  [HOUR + 2 * MINUTE + 33 * SECOND, '1:02:33', 'PT1H2M33S'],
  [-5 * SECOND, '00:00', 'PT0H0M0S'],
])('a wait of %d ms is shown as %s and read as %s', (ms, shown, read) => {
  expect([timerText(ms), isoDuration(ms)]).toEqual([shown, read]);
});

it('presses by the company’s target: amber from half of it on, red from the whole', () => {
  const target = MINUTE;
  const waits = [0, target / 2 - 1, target / 2, target - 1, target, HOUR];
  expect(waits.map((waited) => pressureOf(waited, target))).toEqual(['calm', 'calm', 'soon', 'soon', 'late', 'late']);
});
