import * as fc from 'fast-check';
import { getCountries, getExampleNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { expect, it, test } from 'vitest';
import { findPhone } from '../../../src/domain/phone-in-text.ts';
import { parsePhone } from '../../../src/domain/phone.ts';
import { digitOf } from '../../../src/domain/privacy/digits.ts';
import { isSameButHidden, maskPieces, maskText } from '../../../src/domain/privacy/mask.ts';
import { around, writtenCards } from './card-set.ts';

const ALL = { cards: true, passports: true, snils: true, own: [] };
const digitsOf = (text: string) =>
  [...text]
    .flatMap((char) => {
      const digit = digitOf(char);
      return digit === null ? [] : [digit];
    })
    .join('');

it('masks every card of a generated set but for its last four digits, however it is written and whatever stands around it', () => {
  fc.assert(
    fc.property(writtenCards, around, ({ number, written }, [before, behind]) => {
      const masked = maskText(before + written + behind, ALL);
      expect(digitsOf(masked)).toBe(digitsOf(before) + number.slice(-4) + digitsOf(behind));
      expect(masked.startsWith(before) && masked.endsWith(behind)).toBe(true);
    }),
    { numRuns: 5_000, seed: 20_261_128 },
  );
});

it('a masked text stays as it is, and never grows', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        writtenCards.map(({ written }) => written),
      ),
      (text) => {
        const masked = maskText(text, ALL);
        expect(maskText(masked, ALL)).toBe(masked);
        expect(masked.length).toBeLessThanOrEqual(text.length);
        expect(isSameButHidden(masked, text)).toBe(true);
      },
    ),
    { numRuns: 1_000, seed: 1 },
  );
});

const countries = getCountries().flatMap((country) => getExampleNumber(country, examples) ?? []);
const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 15, maxLength: 15 });
/** A phone of any country in which the last digits are others than in its example. */
const phones = fc.tuple(fc.constantFrom(...countries), digits, fc.nat(6)).map(([example, random, changed]) => {
  const national = example.nationalNumber as string;
  const kept = national.slice(0, Math.max(2, national.length - changed));
  const number = `+${example.countryCallingCode}${kept}${random.join('').slice(0, national.length - kept.length)}`;
  const parsed = parsePhone(number, example.country!);
  return { example, number: parsed.ok ? number : String(example.number) };
});
const writtenPhone = phones.chain(({ example, number }) => {
  const national = number.slice(example.countryCallingCode.length + 1);
  const pairs = national.replace(/(\d{2})(?=\d)/g, '$1 ');
  const threes = national.replace(/(\d{3})(?=\d)/g, '$1-');
  return fc.constantFrom(
    number,
    number.slice(1),
    `00${number.slice(1)}`,
    `8 10 ${number.slice(1)}`,
    example.formatInternational(),
    example.formatInternational().slice(1),
    example.formatNational(),
    national,
    `+${example.countryCallingCode} ${pairs}`,
    `+${example.countryCallingCode} (${national.slice(0, 3)}) ${national.slice(3)}`,
    pairs,
    threes,
    `${number} доб. 1234`,
  );
});

test('masks no phone of any country, however it is written', () => {
  const said = fc.constantFrom(
    ['', ''],
    ['Мой телефон ', ''],
    ['перезвоните на ', ' после шести'],
    ['тел.:', ', карта у меня есть'],
    ['Паспорт потерял, мой номер телефона ', ''],
    ['СНИЛС дома, звоните ', ''],
    ['', ' — это мой мобильный, паспорт пришлю'],
    ['call me: ', ' thanks'],
  );
  fc.assert(
    fc.property(writtenPhone, said, (phone, [before, behind]) => {
      const text = before + phone + behind;
      expect(maskText(text, ALL)).toBe(text);
    }),
    { numRuns: 10_000, seed: 20_261_128 },
  );
});

test('a phone that the product finds in a text is found in the masked text', () => {
  for (const text of [
    '8 (916) 123-45-67',
    '89161234567 84957654321',
    'Заказ 12345, телефон +7(916)123-45-67.',
    'номер ٨٩١٦١٢٣٤٥٦٧',
  ])
    expect(findPhone(maskText(`карта 4276 3800 1234 5679\n${text}`, ALL), 'RU')).toEqual(findPhone(text, 'RU'));
});

/** [what is written, what stands there afterwards] */
const PAPERS = [
  ['паспорт 4510 123456', 'паспорт •••• ••••••'],
  ['Паспорт: 45 10 123456, выдан ОВД', 'Паспорт: •• •• ••••••, выдан ОВД'],
  ['мой паспорт 4510123456', 'мой паспорт ••••••••••'],
  ['серия 4510 номер 123456', 'серия •••• номер ••••••'],
  ['Паспорт серия 45 10 № 123456.', 'Паспорт серия •• •• № ••••••.'],
  ['45 10 123456 — паспорт', '•• •• •••••• — паспорт'],
  ['загранпаспорт 75 1234567', 'загранпаспорт •• •••••••'],
  ['passport 4510 123456', 'passport •••• ••••••'],
  ['заказ 4510 123456', 'заказ 4510 123456'],
  ['Паспорт с собой, тел 4852 123456', 'Паспорт с собой, тел 4852 123456'],
  ['Паспорт взял. Перезвоните: 9161234567', 'Паспорт взял. Перезвоните: 9161234567'],
  ['паспорт есть, +7 495 123 45 67', 'паспорт есть, +7 495 123 45 67'],
  ['112-233-445 95', '•••-•••-••• ••'],
  ['СНИЛС 11223344595', 'СНИЛС •••••••••••'],
  ['СНИЛС: 112 233 445 95', 'СНИЛС: ••• ••• ••• ••'],
  ['112-233-445 96', '112-233-445 96'],
  ['11223344595', '11223344595'],
  ['ИНН 7707083893', 'ИНН 7707083893'],
  ['р/с 40817810099910004312', 'р/с 40817810099910004312'],
  ['Заказ 4276380012345676', 'Заказ 4276380012345676'],
] as const;

test.each(PAPERS)('%s becomes %s', (text, masked) => expect(maskText(text, ALL)).toBe(masked));

test('each kind is hidden only where the company wants it', () => {
  const text = 'карта 4276 3800 1234 5679, паспорт 4510 123456, СНИЛС 112-233-445 95';
  const none = { cards: false, passports: false, snils: false, own: [] };
  expect(maskText(text, none)).toBe(text);
  expect(maskText(text, { ...none, passports: true })).toBe(text.replace('4510 123456', '•••• ••••••'));
  expect(maskText(text, { ...none, snils: true })).toBe(text.replace('112-233-445 95', '•••-•••-••• ••'));
  expect(maskText(text, { ...none, cards: true })).toBe(text.replace('4276 3800 1234', '•••• •••• ••••'));
});

test.each([
  [
    ['4276 3800', '1234 5679'],
    ['•••• ••••', '•••• ••••'],
  ],
  [
    ['4276', '3800', '1234', '5679'],
    ['••••', '••••', '••••', '••••'],
  ],
  [
    ['12', '4276 3800', '12345679'],
    ['12', '•••• ••••', '••••••••'],
  ],
  [
    ['٤٢٧٦', '3800 1234 5679'],
    ['••••', '•••• •••• ••••'],
  ],
  [['4276 3800', '1234 5678'], null],
  [['89161234567', '4276'], null],
  [['4276 3800 1234 5679', '123'], null],
])('pieces of a card in several messages are hidden together: %j', (pieces, hidden) =>
  expect(maskPieces(pieces, ALL)).toEqual(hidden),
);
