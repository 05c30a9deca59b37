import { expect, test } from 'vitest';
import { companyLikeToday } from '../../src/domain/document/older-company.ts';
import { CODEC } from '../../src/store/refs.ts';

test.each([
  ['ru', 'RU'],
  ['en', 'GB'],
] as const)('a company in %s from before it had a country of phones has %s', (locale, phoneCountry) => {
  expect(companyLikeToday({ settings: { locale } })).toEqual({ settings: { locale, phoneCountry } });
  const chosen = { settings: { locale, phoneCountry: 'KZ' } };
  expect(companyLikeToday(chosen)).toBe(chosen);
  expect(CODEC.company.read('c', { settings: { locale } }).settings).toMatchObject({ phoneCountry });
});
