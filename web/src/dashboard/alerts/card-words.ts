import type { WordsOf } from '../app/word-set.ts';
import { wordSet } from '../app/word-set.ts';
import { useWords } from '../app/context.ts';
import { WORK_WORDS } from '../work/words.ts';

/** The words of the settings of notifications. */
export const ALERTS_CARD_WORDS = wordSet(
  { ru: () => import('./card-words.ru.ts'), en: () => import('./card-words.en.ts') },
  WORK_WORDS,
);
export type Text = WordsOf<typeof ALERTS_CARD_WORDS>;
export const useText = (): Text => useWords(ALERTS_CARD_WORDS);
