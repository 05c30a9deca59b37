import type { Example } from './classifier.ts';
import { hash } from './hash.ts';

/** The classes of each phrasing, ascending. A phrasing stands under two keys: one of its words in their order, one of its words in any order. */
export type Phrases = ReadonlyMap<number, readonly number[]>;

const SEED = 9;
const ANY_ORDER_SEED = 10;

/** A key that is the same for two texts of the same stems in the same order. */
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
 * The classes of which a text is a phrasing, word for word. If there are none: those with the same words in another order, which in Russian is the
 * same question. Empty for a text without words.
 */
export function phrasedBy(phrases: Phrases, stems: readonly string[]): readonly number[] {
  if (stems.length === 0) return [];
  return phrases.get(phraseKey(stems)) ?? phrases.get(anyOrderKey(stems)) ?? [];
}
