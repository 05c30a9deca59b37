import { describe, expect, it } from 'vitest';
import { USUAL_HOURS } from '#domain/hours/hours.ts';
import { momentOf, wallTime } from '#domain/hours/wall-clock.ts';
import { DEFAULT_SETTINGS } from '#domain/settings.ts';
import { fromField, toField } from './clock-text.ts';
import { seenAt } from './preview.ts';
import { foundIn, zonesOf } from './zones.ts';

describe('A field of time', () => {
  it.each([
    ['00:00', 'from', 0],
    ['00:00', 'to', 1440],
    ['18:07', 'to', 1087],
    ['', 'from', -1],
  ] as const)('%s as %s is %s', (value, as, minute) => {
    expect(fromField(value, as)).toBe(minute);
    expect(toField(minute)).toBe(value);
  });
});

describe('What a client sees', () => {
  const voice = { ...DEFAULT_SETTINGS.ru, companyName: 'Лавка' };
  const holidays = Array.from({ length: 10 }, (_, day) => ({
    day: `2027-01-${String(day + 1).padStart(2, '0')}`,
    name: 'Каникулы',
    intervals: [],
  }));
  const goesBy = { hours: { ...USUAL_HOURS, exceptions: holidays }, timeZone: 'Europe/Moscow' };

  it('on 31 December at 23:59 is when the holidays are over', () => {
    const seen = seenAt(voice, goesBy, { day: '2026-12-31', minute: 1439 }, 'ru');
    expect(seen.opening).toBe('в понедельник, 11 января 2027 года, в 9:00 (GMT+3)');
    expect(seen.text).toContain(seen.opening);
    expect(seenAt(voice, goesBy, { day: '2026-12-31', minute: 1439 }, 'en').opening).toBe(
      'on Monday, January 11, 2027, at 9:00 AM (GMT+3)',
    );
  });

  it('within the hours is what the company says when it hands a chat over', () => {
    expect(seenAt(voice, goesBy, { day: '2026-12-31', minute: 600 }, 'ru')).toEqual({
      text: voice.handOffText,
      opening: null,
    });
  });

  it('is at a moment of the company’s clock, also around a change of the clocks', () => {
    for (const day of ['2026-03-29', '2026-10-25', '2026-07-01'])
      for (let minute = 0; minute < 1440; minute += 30) {
        const shown = wallTime(momentOf({ day, minute }, 'Europe/Berlin'), 'Europe/Berlin');
        const isLeftOut = day === '2026-03-29' && minute >= 120 && minute < 180;
        expect(shown).toEqual({ day, minute: isLeftOut ? minute + 60 : minute });
      }
  });
});

describe('The list of zones', () => {
  const zones = zonesOf('ru', Date.parse('2026-11-28T00:00:00Z'));
  it('is the platform’s, and is searched by the zone, the distance and the name of its clock', () => {
    expect(zones.length).toBe(Intl.supportedValuesOf('timeZone').length);
    const found = (typed: string) => foundIn(zones, typed, 'UTC').map(({ value }) => value);
    expect(found('yekat')).toContain('Asia/Yekaterinburg');
    expect(found('екатеринбург')).toContain('Asia/Yekaterinburg');
    expect(found('new york')).toContain('America/New_York');
    expect(found('utc+3 моск')).toContain('Europe/Moscow');
    expect(found('атлантида').filter((zone) => zone !== 'UTC')).toEqual([]);
  });
});
