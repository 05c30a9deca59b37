import type { WordsOf } from '../app/word-set.ts';
import { wordSet } from '../app/word-set.ts';
import { useWords } from '../app/context.ts';
import { WORK_WORDS } from '../work/words.ts';

/** The words of the filters that lists and reports share. */
export const FILTERS_WORDS = wordSet(
  { ru: () => import('./words.ru.ts'), en: () => import('./words.en.ts') },
  WORK_WORDS,
);
export const useText = (): WordsOf<typeof FILTERS_WORDS> => useWords(FILTERS_WORDS);
