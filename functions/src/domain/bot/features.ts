import { hash } from './hash.ts';
import { stem } from './stem.ts';
import { tokenize } from './tokenize.ts';

/** The kinds of features, each weighed and normalised by itself. */
export const KINDS = ['word', 'pair', 'letters'] as const;
export type Kind = (typeof KINDS)[number];

/** How often each hashed feature of a kind is in a text; `words` are the hashes of its stems, in order. */
export type Features = { counts: Readonly<Record<Kind, ReadonlyMap<number, number>>>; words: readonly number[] };

const SHORTEST = 2;
const LONGEST = 4;

/** A text as stems, pairs of neighbouring stems and letter n-grams inside words (Cavnar and Trenkle 1994), which forgive typos. */
export function featuresOf(text: string): Features {
  const tokens = tokenize(text);
  const counts = { word: new Map<number, number>(), pair: new Map<number, number>(), letters: new Map<number, number>() };
  const words: number[] = [];
  let before = '<';
  for (const token of tokens) {
    const stemmed = stem(token);
    const hashed = hash(stemmed, 1);
    words.push(hashed);
    add(counts.word, hashed);
    add(counts.pair, hash(`${before} ${stemmed}`, 2));
    before = stemmed;
    for (const gram of gramsOf(` ${token} `)) add(counts.letters, hash(gram, 3));
  }
  if (tokens.length > 0) add(counts.pair, hash(`${before} >`, 2));
  return { counts, words };
}

function gramsOf(padded: string): string[] {
  const grams: string[] = [];
  for (let size = SHORTEST; size <= LONGEST && size <= padded.length; size++) {
    for (let from = 0; from + size <= padded.length; from++) grams.push(padded.slice(from, from + size));
  }
  return grams;
}

function add(counts: Map<number, number>, feature: number): void {
  counts.set(feature, (counts.get(feature) ?? 0) + 1);
}
