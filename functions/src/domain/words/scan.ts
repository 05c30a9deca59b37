import { isFunctionWord } from '../bot/function-words.ts';
import { stem } from '../bot/stem.ts';
import { tokenize } from '../bot/tokenize.ts';

/** A stretch of a text, in UTF-16 units, and the keys that it is found by. `joined`: it is several words that somebody else may write as one. */
export type Spot = { from: number; to: number; keys: readonly string[]; joined: boolean };

/** A word with its signs inside, as "don't". */
const RUN = /[\p{L}\p{M}\p{N}]+(?:['’`][\p{L}\p{M}\p{N}]+)*/gu;
/** What may stand between the groups of one number: "8 (912) 345-67-89", "12 345", "1,500", "28.11.2026". */
const IN_NUMBER = /^(?:[ \u00a0\u202f().–-]{1,3}|,)$/;
const HYPHEN = /^[-\u2010\u2011]$/;
const NUMBER = /^\d+$/;
/** So many last digits of a phone are the same with +7, with 8 and without either. */
const PHONE_DIGITS = 10;
/** A shorter number inside of a code ("зк12345") tells nothing. */
const SHORTEST_INSIDE = 3;

/** A word of a text: its place, and how it is written in small letters. */
export type Run = { from: number; to: number; token: string };
/** Neighbouring words that are one number ("12 345") or one word ("wi-fi"). */
export type Chain = { runs: readonly Run[]; kind: 'number' | 'hyphen' };

/** The words of a text in their order. */
export function runsOf(text: string): Run[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: word, index }) => {
    const token = tokenize(word).join('');
    return token === '' ? [] : [{ from: index, to: index + word.length, token }];
  });
}

/** The neighbouring words of a text that may also be written as one. */
export function chainsOf(text: string, runs: readonly Run[]): Chain[] {
  const chains: Chain[] = [];
  for (let at = 0; at < runs.length;) {
    const numbers = stretchOf(text, runs, at, IN_NUMBER, ({ token }) => NUMBER.test(token));
    const hyphened = stretchOf(text, runs, at, HYPHEN, () => true);
    if (numbers.length > 1) chains.push({ runs: numbers, kind: 'number' });
    if (hyphened.length > 1 && hyphened.some(({ token }) => !NUMBER.test(token)))
      chains.push({ runs: hyphened, kind: 'hyphen' });
    at += Math.max(1, numbers.length, hyphened.length);
  }
  return chains;
}

function stretchOf(
  text: string,
  runs: readonly Run[],
  start: number,
  between: RegExp,
  fits: (run: Run) => boolean,
): readonly Run[] {
  let end = start;
  while (runs[end] !== undefined && fits(runs[end]!)) {
    if (end > start && !between.test(text.slice(runs[end - 1]!.to, runs[end]!.from))) break;
    end++;
  }
  return runs.slice(start, end);
}

/** The keys of one written word: its stem; a phone by its last ten digits; a code also by the numbers in it. None for words that any text holds, and single letters. */
export function keysOfToken(token: string): string[] {
  if (NUMBER.test(token)) return [token.slice(-PHONE_DIGITS)];
  if (/\d/.test(token)) {
    const inside = (token.match(/\d+/g) ?? []).filter(({ length }) => length >= SHORTEST_INSIDE);
    return [token, ...inside.map((digits) => digits.slice(-PHONE_DIGITS))];
  }
  const stemmed = stem(token);
  return token.length < 2 || isFunctionWord(stemmed) ? [] : [stemmed];
}

/** The key of several words as one. */
export function keyOfChain({ runs }: Chain): string | undefined {
  return keysOfToken(
    runs
      .map(({ token }) => token)
      .join('')
      .slice(0, LONGEST_JOINED),
  )[0];
}
const LONGEST_JOINED = 40;

/**
 * Everything that a text is found by, with its places: Russian and English words by their stems (whatever the case, ё as е), numbers, phones however they are
 * grouped, and words with a hyphen also as one.
 */
export function scan(text: string): Spot[] {
  const runs = runsOf(text);
  const single = runs.map(({ from, to, token }) => ({ from, to, keys: keysOfToken(token), joined: false }));
  const joined = chainsOf(text, runs).map((chain) => {
    const key = keyOfChain(chain);
    const keys = key === undefined ? [] : [key];
    return { from: chain.runs[0]!.from, to: chain.runs.at(-1)!.to, keys, joined: true };
  });
  return [...single, ...joined].filter(({ keys }) => keys.length > 0);
}

/** The keys of a text, each once. */
export function keysOf(text: string): Set<string> {
  return new Set(scan(text).flatMap(({ keys }) => keys));
}
