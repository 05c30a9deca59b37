import { isFunctionWord } from './function-words.ts';
import { conceptsOf } from './lexicon.ts';
import { isPolite } from './small-talk.ts';
import { isWish } from './wish.ts';
import { otherLayout } from './keyboard.ts';
import type { Spelling } from './spelling.ts';
import { meant } from './spelling.ts';
import { isLatin, LONGEST_TEXT, MOST_WORDS, tokenize } from './tokenize.ts';
import { fromLatin } from './transliteration.ts';
import type { Word } from './word.ts';
import { wordOf } from './word.ts';

/** What is needed to repair words: `has` tells whether a stem is known, `spelling` finds the taught stem that a mistyped word may mean. */
export type Known = { has: (stemmed: string) => boolean; spelling: Spelling };

/** What the language tables know, before anything is taught. */
export const LANGUAGE: Known = {
  has: (stemmed) => conceptsOf(stemmed).length > 0 || isFunctionWord(stemmed) || isPolite(stemmed) || isWish(stemmed),
  spelling: new Map(),
};

/** Shorter words are not converted: two letters too often make a word in the other keyboard layout. */
const SHORTEST = 3;

/**
 * The words of a visitor's text, with slips repaired. An unknown word is tried in the other keyboard layout, then as Russian in Latin letters, then
 * as a known word with one slip. The first reading that is known wins; without one the word stays as it was written.
 */
export function repairedWords(text: string, known: Known): Word[] {
  const chunks = text.slice(0, LONGEST_TEXT).split(/\s+/);
  return chunks.flatMap((chunk) => wordsOfChunk(chunk, known)).slice(0, MOST_WORDS);
}

function wordsOfChunk(chunk: string, known: Known): Word[] {
  const words = tokenize(chunk).map(wordOf);
  if (words.every(({ stem }) => known.has(stem))) return words;
  for (const typed of [chunk, chunk.replace(/[.,;:'"]+$/, '')]) {
    const other = typed.length < SHORTEST ? [] : tokenize(otherLayout(typed)).map(wordOf);
    if (other.length > 0 && other.every(({ token, stem }) => token.length >= SHORTEST && known.has(stem))) return other;
  }
  return words.map((word) => (known.has(word.stem) ? word : repaired(word, known)));
}

function repaired(word: Word, known: Known): Word {
  if (isLatin(word.token) && word.token.length >= SHORTEST) {
    const russian = wordOf(fromLatin(word.token));
    // Function words are left out: short English words would turn into Russian particles.
    if (known.has(russian.stem) && !isFunctionWord(russian.stem)) return russian;
    const close = meant(russian.stem, known.spelling);
    if (close !== undefined) return { token: russian.token, stem: close };
  }
  const close = meant(word.stem, known.spelling);
  return close === undefined ? word : { token: word.token, stem: close };
}
