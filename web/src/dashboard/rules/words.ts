import type { WordsOf } from '../app/word-set.ts';
import { wordSet } from '../app/word-set.ts';
import { useWords } from '../app/context.ts';
import { SETTINGS_WORDS } from '../settings/words.ts';

/** The words of the rules of work: what each does, and what it would have done yesterday. */
export const RULES_WORDS = wordSet(
  { ru: () => import('./words.ru.ts'), en: () => import('./words.en.ts') },
  SETTINGS_WORDS,
);
export type Text = WordsOf<typeof RULES_WORDS>;
export const useText = (): Text => useWords(RULES_WORDS);
