import type { WordsOf } from '../app/word-set.ts';
import { wordSet } from '../app/word-set.ts';
import { useWords } from '../app/context.ts';
import { HISTORY_WORDS } from '../history/words.ts';

/** The words of "Качество" and of the person's own verdicts. */
export const REVIEWS_WORDS = wordSet(
  { ru: () => import('./words.ru.ts'), en: () => import('./words.en.ts') },
  HISTORY_WORDS,
);
export type Text = WordsOf<typeof REVIEWS_WORDS>;
export const useText = (): Text => useWords(REVIEWS_WORDS);
