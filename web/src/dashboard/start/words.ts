import type { WordsOf } from '../app/word-set.ts';
import { wordSet } from '../app/word-set.ts';
import { useWords } from '../app/context.ts';
import { WORK_WORDS } from '../work/words.ts';

/** The words of "Первые шаги". */
export const START_WORDS = wordSet(
  { ru: () => import('./words.ru.ts'), en: () => import('./words.en.ts') },
  WORK_WORDS,
);
export type Text = WordsOf<typeof START_WORDS>;
export const useText = (): Text => useWords(START_WORDS);
