import type { Group } from './digits.ts';

type Scheme = { begins: RegExp; lengths: readonly number[] };

const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/**
 * The payment cards of the world by their first digits (ISO/IEC 7812), with the lengths in which they are issued now. Thirteen digits of Visa and short
 * ones of Maestro are not issued any more, and look like phones of Germany or Brazil.
 */
const SCHEMES: readonly Scheme[] = [
  { begins: /^4/, lengths: [16, 19] },
  { begins: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  // Mir.
  { begins: /^220[0-4]/, lengths: span(16, 19) },
  { begins: /^3[47]/, lengths: [15] },
  { begins: /^(?:30[0-5]|3095|36|3[89])/, lengths: span(14, 19) },
  { begins: /^35(?:2[89]|[3-8])/, lengths: span(16, 19) },
  // Maestro, Discover, UnionPay, RuPay and others.
  { begins: /^(?:50|5[6-9]|6)/, lengths: span(16, 19) },
  // Uzcard, Humo, Belkart, Troy, Elcart, ArCa.
  { begins: /^(?:8600|9860|9112|9792|9417|9051)/, lengths: [16] },
];
const LONGEST = 19;

/**
 * How the digits of a card are grouped when they do not stand together. Other groups, such as those of a phone beside another one, make no card, unless the
 * card is all that the row holds.
 */
const GROUPINGS: ReadonlySet<string> = new Set(
  '4-4-4-4 4-4-4-4-1 4-4-4-4-2 4-4-4-4-3 4-4-4-3 4-4-4-2 4-4-8 4-8-4 8-4-4 4-6-5 4-6-4 8-8 8-10 8-11 4-12 12-4 6-10 6-12 6-13'.split(
    ' ',
  ),
);

/**
 * The digits of a row that are card numbers, each as the range of its groups. The number stands in whole groups, has the first digits and the length of some
 * card, and its check digit is right.
 */
export function cardsIn(row: readonly Group[], isPlus: boolean): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let from = 0; from < row.length; from++) {
    let to = row.length;
    for (; to > from; to--) if (isCard(row, from, to, isPlus)) break;
    if (to === from) continue;
    found.push({ from, to });
    from = to - 1;
  }
  return found;
}

function isCard(row: readonly Group[], from: number, to: number, isPlus: boolean): boolean {
  // A longer stretch of groups is no card, and is not looked at: a text of digits alone costs no more than its length.
  if (to - from > LONGEST) return false;
  const groups = row.slice(from, to);
  const number = groups.flatMap(({ digits }) => digits.map(({ value }) => value));
  if (number.length > LONGEST || number.length < 14) return false;
  // The longest phone of the world has fifteen digits behind its plus (E.164).
  if (isPlus && from === 0 && number.length <= 15) return false;
  if (groups.length > 1 && !isGrouped(groups, row.length === groups.length)) return false;
  const written = number.join('');
  const isKnown = SCHEMES.some(({ begins, lengths }) => begins.test(written) && lengths.includes(number.length));
  return isKnown && isChecked(number);
}

function isGrouped(groups: readonly Group[], isWhole: boolean): boolean {
  const lines = groups.slice(1).filter(({ before }) => before === 'line').length;
  // Two numbers below each other are two numbers: a card that is broken into lines has a line for every group.
  if (lines !== 0 && lines !== groups.length - 1) return false;
  if (GROUPINGS.has(groups.map(({ digits }) => digits.length).join('-'))) return lines === 0 || groups.length > 2;
  if (!isWhole || lines > 0) return false;
  const [first, ...rest] = groups.map(({ digits }) => digits.length);
  // One digit at a time, or pairs, of which the last may be shorter. Threes are two phones of Spain beside each other.
  return first! <= 2 && rest.every((length, i) => length === first || (i === rest.length - 1 && length < first!));
}

/** Luhn's check (ISO/IEC 7812-1, annex B). One digit all over fulfils it, and is no card. */
export function isChecked(number: readonly number[]): boolean {
  if (number.every((digit) => digit === number[0])) return false;
  const sum = number.toReversed().reduce((all, digit, i) => {
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    return all + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
