import type { WordsOf } from '../app/word-set.ts';
import { wordSet } from '../app/word-set.ts';
import { useWords } from '../app/context.ts';
import { SETTINGS_WORDS } from '../settings/words.ts';

/** The words of "Чат на сайте". */
export const LOOK_WORDS = wordSet(
  { ru: () => import('./words.ru.ts'), en: () => import('./words.en.ts') },
  SETTINGS_WORDS,
);
export type Text = WordsOf<typeof LOOK_WORDS>;
export const useText = (): Text => useWords(LOOK_WORDS);
