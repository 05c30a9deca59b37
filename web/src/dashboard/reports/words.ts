import type { WordsOf } from '../app/word-set.ts';
import { wordSet } from '../app/word-set.ts';
import { useWords } from '../app/context.ts';
import { FILTERS_WORDS } from '../filters/words.ts';

/** The words of the reports. */
export const REPORTS_WORDS = wordSet(
  { ru: () => import('./words.ru.ts'), en: () => import('./words.en.ts') },
  FILTERS_WORDS,
);
export type Text = WordsOf<typeof REPORTS_WORDS>;
export const useText = (): Text => useWords(REPORTS_WORDS);
