import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { queueWords } from '../../src/domain/text/queue-words.ts';
import { voiceOf } from '../../src/domain/text/say-text.ts';
import { HOUR, MINUTE, SECOND } from '../../src/domain/time.ts';
import { expectedWait } from '../../src/domain/waiting-time.ts';
import { NOON } from './world.ts';

/** Answers that came one after another while somebody always waited. */
const busy = (turn: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({ at: NOON - i * turn, ms: 10 * turn }));
const idle = [0, 10, 20].map((minutes) => ({ at: NOON - minutes * MINUTE, ms: 40 * SECOND }));

describe('How long a client may expect to wait', () => {
  test('grows with their place, by how quickly the queue has moved lately', () => {
    expect([1, 2, 5].map((place) => expectedWait(place, busy(90 * SECOND, 8), NOON))).toEqual([
      2 * MINUTE,
      3 * MINUTE,
      8 * MINUTE,
    ]);
    expect(expectedWait(30, busy(2 * MINUTE, 10), NOON)).toBe(HOUR);
  });

  test('does not count the time in which nobody waited', () => {
    expect(expectedWait(1, idle, NOON)).toBe(MINUTE);
  });

  test('is not told where too little was measured, or long ago, or so far ahead that it is a guess', () => {
    expect(expectedWait(1, idle.slice(1), NOON)).toBe(null);
    expect(expectedWait(1, idle, NOON + 25 * MINUTE)).toBe(null);
    expect(expectedWait(1, [], NOON)).toBe(null);
    expect(expectedWait(100, busy(2 * MINUTE, 10), NOON)).toBe(null);
  });

  test('is never shorter for a later place, and a whole number of minutes', () => {
    const wait = fc.record({ at: fc.integer({ min: NOON - HOUR, max: NOON }), ms: fc.integer({ min: 0, max: HOUR }) });
    fc.assert(
      fc.property(fc.array(wait, { maxLength: 20 }), fc.integer({ min: 1, max: 50 }), (waits, place) => {
        const [sooner, later] = [expectedWait(place, waits, NOON), expectedWait(place + 1, waits, NOON)];
        if (sooner === null) return later === null;
        return sooner >= MINUTE && sooner % MINUTE === 0 && (later === null || later >= sooner);
      }),
    );
  });
});

test('the words of the queue promise nothing that is not known', () => {
  const settings = {
    ...DEFAULT_SETTINGS.ru,
    queueText: 'Все заняты. Вы {position}-й. Ждать около {wait}.',
    texts: { en: { queueText: 'Busy. About {wait}.' } },
  };
  const voice = voiceOf({ name: 'Пион', settings });
  const queue = { voice, waits: busy(MINUTE, 5), isStaffed: true };
  expect(queueWords(queue, 'ru', 3, NOON)).toEqual({ text: 'Все заняты. Вы 3-й. Ждать около 3 мин.', placed: true });
  expect(queueWords(queue, 'en', 3, NOON)).toEqual({ text: 'Busy. About 3 min.', placed: false });
  expect(queueWords({ ...queue, waits: [] }, 'ru', 3, NOON).text).toBe('Все заняты. Вы 3-й.');
  expect(queueWords({ ...queue, isStaffed: false }, 'en', 3, NOON).text).toBe('Busy.');
});
