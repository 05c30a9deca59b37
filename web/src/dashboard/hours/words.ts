import type { WordsOf } from '../app/word-set.ts';
import { wordSet } from '../app/word-set.ts';
import { useWords } from '../app/context.ts';
import { SETTINGS_WORDS } from '../settings/words.ts';

/** The words of "Часы работы". */
export const HOURS_WORDS = wordSet(
  { ru: () => import('./words.ru.ts'), en: () => import('./words.en.ts') },
  SETTINGS_WORDS,
);
export type Text = WordsOf<typeof HOURS_WORDS>;
export const useText = (): Text => useWords(HOURS_WORDS);
