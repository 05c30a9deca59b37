import * as fc from 'fast-check';

/** First digits and lengths in which each scheme issues cards. */
const SCHEMES: readonly [name: string, begins: readonly string[], lengths: readonly number[]][] = [
  ['Visa', ['4', '4276', '4111'], [16, 19]],
  ['Mastercard', ['51', '52', '53', '54', '55', '2221', '2500', '2720'], [16]],
  ['Мир', ['2200', '2201', '2202', '2203', '2204'], [16, 17, 18, 19]],
  ['American Express', ['34', '37'], [15]],
  ['Diners Club', ['300', '305', '36', '38'], [14]],
  ['JCB', ['3528', '3550', '3589'], [16]],
  ['Maestro', ['50', '56', '57', '58', '63', '67'], [16, 17, 18, 19]],
  ['UnionPay', ['62'], [16, 17, 18, 19]],
  ['Discover', ['6011', '65'], [16]],
  ['Uzcard', ['8600'], [16]],
  ['Humo', ['9860'], [16]],
];

const checkDigit = (digits: string): string => {
  const sum = [...digits].toReversed().reduce((all, char, i) => {
    const doubled = i % 2 === 0 ? Number(char) * 2 : Number(char);
    return all + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return String((10 - (sum % 10)) % 10);
};

/** The number of a card of any scheme, with the right check digit. */
export const cards = fc
  .constantFrom(...SCHEMES)
  .chain(([, begins, lengths]) => fc.tuple(fc.constantFrom(...begins), fc.constantFrom(...lengths), fc.nat()))
  .chain(([begin, length]) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 20, maxLength: 20 }).map((rest) => {
      const body = (begin + rest.join('')).slice(0, length - 1);
      return body + checkDigit(body);
    }),
  );

const GROUPS: Readonly<Record<number, readonly (readonly number[])[]>> = {
  14: [[4, 6, 4]],
  15: [[4, 6, 5]],
  16: [
    [4, 4, 4, 4],
    [8, 8],
    [4, 12],
    [6, 10],
  ],
  17: [[4, 4, 4, 4, 1]],
  18: [[4, 4, 4, 4, 2]],
  19: [
    [4, 4, 4, 4, 3],
    [6, 13],
  ],
};
const SEPARATORS = [' ', '-', '\u00a0', '\u2009', '–', '—', '.', ' - ', '\u200b ', '  '];
const SCRIPTS = ['0', '０', '٠', '۰', '०', '𝟎', '𝟶'];

const inScript = (digits: string, zero: string): string =>
  [...digits].map((char) => String.fromCodePoint(zero.codePointAt(0)! + Number(char))).join('');

/** A card as people write it: in one piece, in groups with any separators, digit by digit, one group a line, in digits of any script, with invisible characters. */
export const writtenCards = cards.chain((number) => {
  const groups = GROUPS[number.length]!;
  const grouped = fc
    .tuple(fc.constantFrom(...groups), fc.array(fc.constantFrom(...SEPARATORS), { minLength: 6, maxLength: 6 }))
    .map(([sizes, separators]) => {
      let at = 0;
      return sizes.map((size, i) => (i === 0 ? '' : separators[i]!) + number.slice(at, (at += size))).join('');
    });
  const lines = fc
    .constant(number.replace(/\d{4}(?=\d)/g, '$&\n'))
    .filter(() => [16, 17, 18, 19].includes(number.length));
  const ways: fc.Arbitrary<string>[] = [
    fc.constant(number),
    grouped,
    fc.constant([...number].join(' ')),
    fc.constant([...number].join('\u200b')),
  ];
  if (number.length >= 16) ways.push(lines);
  return fc.tuple(fc.oneof(...ways), fc.constantFrom(...SCRIPTS)).map(([written, zero]) => ({
    number,
    written: written.replace(/\d+/g, (digits) => inScript(digits, zero)),
  }));
});

/** What people write around their card. */
export const around = fc.constantFrom(
  ['', ''],
  ['Моя карта ', ', срок 12/27, код 123'],
  ['карта:', '.'],
  ['Списали с карты №', ' дважды!'],
  ['card ', ' please refund'],
  ['Заказ 123456, платил(а) ', '\nтелефон 8 916 123-45-67'],
  ['тел. +7 916 123-45-67; карта ', ''],
  ['«', '»'],
);
