import type { Group } from './digits.ts';

const PASSPORT = /паспорт\p{L}*|passport|загран\p{L}*|сери[яиюей]{1,2}(?!\p{L})/giu;
const SNILS = /снилс\p{L}*|snils|страхов\p{L}* (?:номер|свидетельств)\p{L}*/giu;
/** What tells that the digits behind it are something else. */
const OTHERS =
  /тел(?:ефон\p{L}*)?(?!\p{L})|моб\p{L}*|сотов\p{L}*|звон\p{L}*|перезвон\p{L}*|номер\p{L}* тел\p{L}*|what?sapp|в[ао]тсап\p{L}*|phone|mobile|call|инн(?!\p{L})|заказ\p{L}*|счет\p{L}*|счёт\p{L}*|договор\p{L}*/giu;
/** How far before its number a document is named, and how far behind. */
const BEFORE = 60;
const BEHIND = 30;

type Named = 'before' | 'behind' | null;

/** Is a document named near the digits, with no word about other numbers, and no end of a sentence, between? */
function isNamed(word: RegExp, text: string, from: number, to: number): Named {
  const before = text.slice(Math.max(0, from - BEFORE), from);
  const named = lastOf(word, before);
  if (named >= 0 && named > lastOf(OTHERS, before) && !/[.!?](?=\s+\p{Lu}|$)/u.test(before.slice(named)))
    return 'before';
  if (lastOf(OTHERS, before) >= 0) return null;
  const behind = text.slice(to, to + BEHIND);
  const next = behind.search(word);
  return next >= 0 && !/[.!?\n]/.test(behind.slice(0, next)) && lastOf(OTHERS, behind.slice(0, next)) < 0
    ? 'behind'
    : null;
}

/** Where the last match begins; -1 without one. */
function lastOf(word: RegExp, text: string): number {
  let last = -1;
  for (const { index } of text.matchAll(word)) last = index;
  return last;
}

const lengthsOf = (groups: readonly Group[]): string => groups.map(({ digits }) => digits.length).join('-');
const startOf = (groups: readonly Group[]): number => groups[0]!.digits[0]!.from;
const endOf = (groups: readonly Group[]): number => groups.at(-1)!.digits.at(-1)!.to;

/** How the series and the number of a passport are written: 45 10 123456, and nine digits for the one for travel. */
const PASSPORT_GROUPS: ReadonlySet<string> = new Set(['2-2-6', '4-6', '2-2-3-3', '4-3-3', '10', '2-7', '9', '4-2-2-2']);
/** Digits in one piece may be a phone: the passport is named right before them. */
const IN_ONE: ReadonlySet<string> = new Set(['10', '9']);

/** The groups of a row that are the series and the number of a Russian passport. A row counts only where a passport is named near it. */
export function passportIn(row: readonly Group[], text: string, isPlus: boolean): { from: number; to: number } | null {
  if (isPlus || row.length > 5) return null;
  for (let from = 0; from < row.length; from++)
    for (let to = row.length; to > from; to--) {
      const groups = row.slice(from, to);
      const lengths = lengthsOf(groups);
      if (!PASSPORT_GROUPS.has(lengths)) continue;
      // A single digit before it is the long-distance 8 or a country's code.
      if (from > 0 && row[from - 1]!.digits.length === 1) continue;
      const named = isNamed(PASSPORT, text, startOf(groups), endOf(groups));
      if (named === 'before' || (named === 'behind' && !IN_ONE.has(lengths))) return { from, to };
    }
  return null;
}

const HALVES = /№|#|н(?:омер|ом\.?)|number|no\.?/iu;

/** Is this row the series of a passport and the next one its number, with "номер" or "№" between? Both are hidden then. */
export function isSplitPassport(series: readonly Group[], number: readonly Group[], text: string): boolean {
  if (!['4', '2-2'].includes(lengthsOf(series)) || !['6', '3-3'].includes(lengthsOf(number))) return false;
  const between = text.slice(endOf(series), startOf(number));
  if (between.length > 20 || !HALVES.test(between)) return false;
  return isNamed(PASSPORT, text, startOf(series), endOf(series)) !== null;
}

/** The groups of a row that are a SNILS: eleven digits whose last two check the others. Without its name it counts only as it is printed, 123-456-789 01. */
export function snilsIn(row: readonly Group[], text: string, isPlus: boolean): { from: number; to: number } | null {
  if (isPlus) return null;
  for (let from = 0; from < row.length; from++)
    for (let to = from + 1; to <= row.length && to - from <= 11; to++) {
      const groups = row.slice(from, to);
      const number = groups.flatMap(({ digits }) => digits.map(({ value }) => value));
      if (number.length > 11) break;
      if (number.length < 11 || !isSnils(number)) continue;
      const isPrinted = lengthsOf(groups) === '3-3-3-2' && row.length === groups.length && ![7, 8].includes(number[0]!);
      if (isPrinted || isNamed(SNILS, text, startOf(groups), endOf(groups)) !== null) return { from, to };
    }
  return null;
}

/** Resolution of the Pension Fund of Russia 192p: nine digits weighted by their place from the end, by modulo 101. Numbers up to 001-001-998 have no check. */
export function isSnils(number: readonly number[]): boolean {
  if (number.length !== 11) return false;
  const own = Number(number.slice(0, 9).join(''));
  if (own <= 1_001_998) return false;
  const sum = number.slice(0, 9).reduce((all, digit, i) => all + digit * (9 - i), 0);
  return (sum % 101) % 100 === number[9]! * 10 + number[10]!;
}
