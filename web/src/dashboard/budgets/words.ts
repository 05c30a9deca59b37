import type { WordsOf } from '../app/word-set.ts';
import { wordSet } from '../app/word-set.ts';
import { useWords } from '../app/context.ts';
import { APP_WORDS } from '../app/words.ts';

/** The words of daily budgets. They are loaded apart, since admins seldom see them. */
export const BUDGETS_WORDS = wordSet(
  { ru: () => import('./words.ru.ts'), en: () => import('./words.en.ts') },
  APP_WORDS,
);
export type Text = WordsOf<typeof BUDGETS_WORDS>;
export const useText = (): Text => useWords(BUDGETS_WORDS);
