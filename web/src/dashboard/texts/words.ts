import type { WordsOf } from '../app/word-set.ts';
import { wordSet } from '../app/word-set.ts';
import { useWords } from '../app/context.ts';
import { SETTINGS_WORDS } from '../settings/words.ts';

/** The words of the company's texts: when each is said, and what it may leave open. */
export const TEXTS_WORDS = wordSet(
  { ru: () => import('./words.ru.ts'), en: () => import('./words.en.ts') },
  SETTINGS_WORDS,
);
export type Text = WordsOf<typeof TEXTS_WORDS>;
export const useText = (): Text => useWords(TEXTS_WORDS);
