import { stem } from './stem.ts';
import { tokenize } from './tokenize.ts';

/** Words of the language by their stems. */
export type StemList = { has: (stemmed: string) => boolean };

/** The stems of the words of a text, found on first use: a cold start should not wait for what its message may never ask. */
export function stemsOf(words: string): StemList {
  let stems: ReadonlySet<string> | undefined;
  return {
    has(stemmed) {
      stems ??= new Set(tokenize(words).map(stem));
      return stems.has(stemmed);
    },
  };
}
