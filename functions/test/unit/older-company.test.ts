import { expect, test } from 'vitest';
import { companyLikeToday } from '../../src/domain/document/older-company.ts';
import { LATER_RULES, LATER_TEXTS } from '../../src/domain/later-settings.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { CODEC } from '../../src/store/refs.ts';

test.each([
  ['ru', 'RU'],
  ['en', 'GB'],
] as const)('a company in %s that was saved without a country for phones gets %s', (locale, phoneCountry) => {
  expect(companyLikeToday({ settings: { locale } })).toEqual({
    settings: { locale, phoneCountry, answerTargetMs: MINUTE, ...LATER_RULES, ...LATER_TEXTS[locale] },
  });
  const known = { locale, phoneCountry: 'KZ', answerTargetMs: 5 * MINUTE };
  expect(companyLikeToday({ settings: known })['settings']).toMatchObject(known);
  const chosen = { settings: { ...known, ...LATER_RULES, ...LATER_TEXTS[locale] } };
  expect(companyLikeToday(chosen)).toBe(chosen);
  expect(CODEC.company.read('c', { settings: { locale } }).settings).toMatchObject({ phoneCountry });
});

test('a company that had one target and one text for another operator keeps both until it sets the others', () => {
  const known = { locale: 'ru', answerTargetMs: 5 * MINUTE, reconnectText: 'Сейчас подойдёт другой.' };
  expect(companyLikeToday({ settings: known })['settings']).toMatchObject({
    firstTargetMs: 5 * MINUTE,
    noAnswerText: 'Сейчас подойдёт другой.',
    botWarnMs: 0,
    texts: {},
  });
});
