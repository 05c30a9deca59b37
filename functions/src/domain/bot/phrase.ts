import type { Example } from './classifier.ts';
import { hash } from './hash.ts';

/** Whose phrasing a text is: classes, ascending, by the key of the phrasing and by that of its words in any order. */
export type Phrases = ReadonlyMap<number, readonly number[]>;

const SEED = 9;
const ANY_ORDER_SEED = 10;

/** The same for two texts of the same stems in the same order. */
export function phraseKey(stems: readonly string[]): number {
  return hash(stems.join(' '), SEED);
}

function anyOrderKey(stems: readonly string[]): number {
  return hash(stems.toSorted().join(' '), ANY_ORDER_SEED);
}

export function phrasesOf(examples: readonly Example[]): Phrases {
  const phrases = new Map<number, number[]>();
  for (const { features, label } of examples) {
    for (const key of [phraseKey(features.stems), anyOrderKey(features.stems)]) {
      const owners = phrases.get(key) ?? [];
      if (!owners.includes(label)) phrases.set(key, [...owners, label]);
    }
  }
  return new Map([...phrases].map(([key, owners]) => [key, owners.sort((a, b) => a - b)]));
}

/**
 * The classes of which a text is a phrasing: word for word or, where it is none's, by the same words in another order, which in Russian is
 * the same question. None for a text without words.
 */
export function phrasedBy(phrases: Phrases, stems: readonly string[]): readonly number[] {
  if (stems.length === 0) return [];
  return phrases.get(phraseKey(stems)) ?? phrases.get(anyOrderKey(stems)) ?? [];
}
