import { stem } from './stem.ts';
import { tokenize } from './tokenize.ts';

/** Words of the language by their stems. */
export type StemList = { has: (stemmed: string) => boolean };

/** The stems of the words of a text. They are computed on first use, so that a cold start does not wait for lists that its message may not need. */
export function stemsOf(words: string): StemList {
  let stems: ReadonlySet<string> | undefined;
  return {
    has(stemmed) {
      stems ??= new Set(tokenize(words).map(stem));
      return stems.has(stemmed);
    },
  };
}
