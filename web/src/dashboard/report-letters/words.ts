import type { WordsOf } from '../app/word-set.ts';
import { wordSet } from '../app/word-set.ts';
import { useWords } from '../app/context.ts';
import { WORK_WORDS } from '../work/words.ts';

/** The words of "Отчёты на почту". */
export const REPORT_LETTERS_WORDS = wordSet(
  { ru: () => import('./words.ru.ts'), en: () => import('./words.en.ts') },
  WORK_WORDS,
);
export type Text = WordsOf<typeof REPORT_LETTERS_WORDS>;
export const useText = (): Text => useWords(REPORT_LETTERS_WORDS);
