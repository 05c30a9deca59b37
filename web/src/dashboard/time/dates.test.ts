import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '#domain/time.ts';
import { ru } from '../app/all-words.test-tool.ts';
import { dayWords, isSameClock, isSameDay, momentOf } from './dates.ts';

const VLADIVOSTOK = 'Asia/Vladivostok';
const NEW_YORK = 'America/New_York';
const BERLIN = 'Europe/Berlin';
const AT = Date.UTC(2026, 10, 27, 18, 57);

const words = (at: number, now: number, zone: string) => dayWords(at, now, ru, 'ru', zone);

describe('A moment', () => {
  it('is written in the time of the given zone, whatever the computer’s own zone is', () => {
    expect(momentOf(AT, 'time', 'ru', VLADIVOSTOK)).toBe('04:57');
    expect(momentOf(AT, 'time', 'ru', NEW_YORK)).toBe('13:57');
    expect(momentOf(AT, 'table', 'ru', VLADIVOSTOK)).toBe('28.11.2026, 04:57');
    expect(momentOf(AT, 'short', 'ru', NEW_YORK)).toBe('27 нояб., 13:57');
    expect(momentOf(AT, 'full', 'ru', VLADIVOSTOK)).toBe('28 ноября 2026 г. в 04:57');
  });

  it('belongs to the day of that zone', () => {
    const before = AT - 6 * HOUR;
    expect(isSameDay(before, AT, NEW_YORK)).toBe(true);
    expect(isSameDay(before, AT, VLADIVOSTOK)).toBe(false);
    expect(words(before, AT, NEW_YORK)).toBe('Сегодня');
    expect(words(before, AT, VLADIVOSTOK)).toBe('Вчера');
  });

  it('is shown the same in two zones with the same offset', () => {
    expect(isSameClock(AT, 'Asia/Vladivostok', 'Asia/Ust-Nera')).toBe(true);
    expect(isSameClock(AT, VLADIVOSTOK, NEW_YORK)).toBe(false);
  });
});

describe('«Вчера»', () => {
  /** In Berlin the hour from 02:00 is missing on 29 March 2026 and comes twice on 25 October 2026. */
  const spring = Date.UTC(2026, 2, 29, 1);
  const autumn = Date.UTC(2026, 9, 25, 1);

  it('is the calendar day before also when a day has 23 hours', () => {
    const now = spring + 22 * HOUR + 30 * MINUTE;
    // It is 00:30 on Monday; 24 hours earlier is 23:30 on Saturday, not Sunday.
    expect(momentOf(now, 'table', 'ru', BERLIN)).toBe('30.03.2026, 01:30');
    expect(words(now - DAY + 30 * MINUTE, now, BERLIN)).toBe('Вчера');
    expect(words(Date.UTC(2026, 2, 28, 22, 45), now, BERLIN)).toBe('28 марта');
    expect(words(Date.UTC(2026, 2, 28, 23, 5), now, BERLIN)).toBe('Вчера');
  });

  it('is the calendar day before also when a day has 25 hours', () => {
    const now = Date.UTC(2026, 9, 25, 23, 30);
    expect(momentOf(now, 'table', 'ru', BERLIN)).toBe('26.10.2026, 00:30');
    expect(words(Date.UTC(2026, 9, 24, 22, 5), now, BERLIN)).toBe('Вчера');
    expect(words(now - DAY, now, BERLIN)).toBe('Вчера');
    expect(words(Date.UTC(2026, 9, 24, 21, 55), now, BERLIN)).toBe('24 октября');
  });

  it('is exactly one day at every half hour around the nights when the clocks change', () => {
    for (const night of [spring, autumn])
      for (let now = night - 2 * DAY; now < night + 2 * DAY; now += 30 * MINUTE) {
        const days = new Set<string>();
        for (let at = now; at > now - 3 * DAY; at -= 30 * MINUTE)
          if (words(at, now, BERLIN) === 'Вчера') days.add(momentOf(at, 'day', 'ru', BERLIN));
        expect(days.size).toBe(1);
      }
  });

  it('has the year beside a day of another year', () => {
    expect(words(Date.UTC(2025, 11, 30, 12), Date.UTC(2026, 0, 2, 12), BERLIN)).toBe('30 декабря 2025 г.');
    expect(words(Date.UTC(2025, 11, 31, 20), Date.UTC(2025, 11, 31, 23, 30), BERLIN)).toBe('Вчера');
  });
});
