import type { Example } from './classifier.ts';
import { hash } from './hash.ts';

/** Whose phrasing a text is, word for word: classes by the key of the phrasing, ascending. */
export type Phrases = ReadonlyMap<number, readonly number[]>;

const SEED = 9;

/** The same for two texts of the same stems in the same order. */
export function phraseKey(stems: readonly string[]): number {
  return hash(stems.join(' '), SEED);
}

export function phrasesOf(examples: readonly Example[]): Phrases {
  const phrases = new Map<number, number[]>();
  for (const { features, label } of examples) {
    const key = phraseKey(features.stems);
    const owners = phrases.get(key) ?? [];
    if (!owners.includes(label))
      phrases.set(
        key,
        [...owners, label].sort((a, b) => a - b),
      );
  }
  return phrases;
}
