import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { CompanySettings, DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time.ts';

const isGood = (more: object) => v.safeParse(CompanySettings, { ...DEFAULT_SETTINGS.ru, ...more }).success;

describe('The company’s times for who has left and who is silent', () => {
  test.each([
    ['goneMs', MINUTE, HOUR],
    ['abandonedMs', 5 * MINUTE, 7 * DAY],
    ['silenceReminderMs', MINUTE, DAY],
    ['silenceCloseMs', MINUTE, DAY],
  ] as const)('%s is no less than is sensible and no more', (name, least, most) => {
    expect([least - 1, least, most, most + 1].map((ms) => isGood({ [name]: ms }))).toEqual([false, true, true, false]);
    for (const wrong of [null, 'soon', MINUTE + 0.5, Number.NaN]) expect(isGood({ [name]: wrong })).toBe(false);
  });

  test.each([
    [{ silenceRule: 'delete' }],
    [{ abandonedText: '' }],
    [{ abandonedText: 'а'.repeat(501) }],
    [{ silenceText: '   ' }],
    [{ silenceText: 5 }],
  ])('%j is refused', (wrong) => {
    expect(isGood(wrong)).toBe(false);
  });

  test('may be left out by a dashboard that does not know them', () => {
    const { goneMs: _, abandonedMs: __, silenceRule: ___, silenceText: ____, ...known } = DEFAULT_SETTINGS.en;
    expect(v.safeParse(CompanySettings, known).success).toBe(true);
  });
});
