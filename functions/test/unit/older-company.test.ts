import { expect, test } from 'vitest';
import { companyLikeToday } from '../../src/domain/document/older-company.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { CODEC } from '../../src/store/refs.ts';

test.each([
  ['ru', 'RU'],
  ['en', 'GB'],
] as const)('a company in %s that was saved without a country for phones gets %s', (locale, phoneCountry) => {
  expect(companyLikeToday({ settings: { locale } })).toEqual({
    settings: { locale, phoneCountry, answerTargetMs: MINUTE },
  });
  const chosen = { settings: { locale, phoneCountry: 'KZ', answerTargetMs: 5 * MINUTE } };
  expect(companyLikeToday(chosen)).toBe(chosen);
  expect(CODEC.company.read('c', { settings: { locale } }).settings).toMatchObject({ phoneCountry });
});
