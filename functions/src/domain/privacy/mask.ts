import { cardsIn } from './card.ts';
import type { Group } from './digits.ts';
import { digitOf, rowsOf } from './digits.ts';
import type { OwnPattern } from './own-pattern.ts';
import { matchesOf, signsOf, stepsOf } from './own-pattern.ts';
import { isSplitPassport, passportIn, snilsIn } from './papers.ts';

/** What is hidden; `own` is what the company has added. */
export type MaskRules = { cards: boolean; passports: boolean; snils: boolean; own: readonly OwnPattern[] };

/** What stands in the place of a hidden digit or letter. */
export const HIDDEN = '•';
/** So many digits of a card stay, by which people tell their cards apart (PCI DSS 3.4 allows them). */
const SHOWN_OF_CARD = 4;

/**
 * The text with card numbers, passports, SNILS and the company's own patterns hidden. Its length in UTF-16 units never grows, what it is hidden by separates as before, and
 * a text that is masked already stays as it is. Phones stay: a phone is none of these.
 */
export function maskText(text: string, rules: MaskRules): string {
  const hidden = new Map<number, number>();
  const rows = rowsOf(text);
  const hide = (groups: readonly Group[], shown = 0) => {
    const digits = groups.flatMap((group) => group.digits);
    for (const { from, to } of digits.slice(0, digits.length - shown)) hidden.set(from, to);
  };
  for (const [i, row] of rows.entries()) {
    const before = text.slice(0, row[0]!.digits[0]!.from).trimEnd();
    const isPlus = before.endsWith('+');
    const cards = rules.cards ? cardsIn(row, isPlus) : [];
    for (const { from, to } of cards) hide(row.slice(from, to), SHOWN_OF_CARD);
    const passport = rules.passports && cards.length === 0 ? passportIn(row, text, isPlus) : null;
    if (passport !== null) hide(row.slice(passport.from, passport.to));
    const next = rows[i + 1];
    if (rules.passports && next !== undefined && isSplitPassport(row, next, text)) hide([...row, ...next]);
    const snils = rules.snils ? snilsIn(row, text, isPlus) : null;
    if (snils !== null) hide(row.slice(snils.from, snils.to));
  }
  if (rules.own.length > 0) hideOwn(text, rules.own, hidden);
  return hidden.size === 0 ? text : written(text, hidden);
}

function hideOwn(text: string, own: readonly OwnPattern[], hidden: Map<number, number>): void {
  const signs = signsOf(text);
  const places: number[] = [];
  for (let at = 0, i = 0; i < signs.length; at += signs[i++]!.char.length) places.push(at);
  for (const { pattern } of own)
    for (const { from, to } of matchesOf(signs, stepsOf(pattern) ?? []))
      for (let i = from; i < to; i++) {
        const { char, isDigit, isLetter } = signs[i]!;
        if (isDigit || isLetter) hidden.set(places[i]!, places[i]! + char.length);
      }
}

function written(text: string, hidden: ReadonlyMap<number, number>): string {
  let result = '';
  let at = 0;
  for (const [from, to] of [...hidden].toSorted(([a], [b]) => a - b)) {
    result += text.slice(at, from) + HIDDEN;
    at = to;
  }
  return result + text.slice(at);
}

/** Are two texts the same but for what is hidden in one of them? A message may be repeated after the company has changed what it hides. */
export function isSameButHidden(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [[...one], [...other]];
  return a.length === b.length && a.every((char, i) => char === b[i] || char === HIDDEN || b[i] === HIDDEN);
}

const PIECE = /^[\s\p{N}\p{Z}.·_\p{Pd}]+$/u;

/** May this message be a piece of a number that somebody sends in several messages? It holds nothing but digits and what separates them. */
export const isPiece = (text: string): boolean => PIECE.test(text) && [...text].some((char) => digitOf(char) !== null);

/**
 * The pieces of a card that somebody has sent in several messages, each with its digits hidden; null where the last of the pieces completes no card. The pieces
 * stand in the order in which they were sent.
 */
export function maskPieces(pieces: readonly string[], rules: MaskRules): readonly string[] | null {
  for (let from = 0; from < pieces.length - 1; from++) {
    const taken = pieces.slice(from);
    const together = taken.join(' ');
    const masked = maskText(together, { ...rules, passports: false, snils: false, own: [] });
    // The card must reach from the first of these pieces to the last, else a piece is a number of its own.
    const left = [...masked].filter((char) => digitOf(char) !== null).length;
    if (!masked.startsWith(HIDDEN) || left !== SHOWN_OF_CARD) continue;
    return [...pieces.slice(0, from), ...taken.map((piece) => piece.replace(/\p{N}/gu, HIDDEN))];
  }
  return null;
}
