import type { WordsOf } from '../app/word-set.ts';
import { wordSet } from '../app/word-set.ts';
import { useWords } from '../app/context.ts';
import { WORK_WORDS } from '../work/words.ts';

/** The words of the list of keys. */
export const KEY_LIST_WORDS = wordSet(
  { ru: () => import('./list-words.ru.ts'), en: () => import('./list-words.en.ts') },
  WORK_WORDS,
);
export type Text = WordsOf<typeof KEY_LIST_WORDS>;
export const useText = (): Text => useWords(KEY_LIST_WORDS);
