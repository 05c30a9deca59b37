import type { WordsOf } from '../app/word-set.ts';
import { wordSet } from '../app/word-set.ts';
import { useWords } from '../app/context.ts';
import { GUEST_WORDS } from './words.ts';

/** The words of confirming an e-mail address. They are loaded apart, since few people see them. */
export const CONFIRM_WORDS = wordSet(
  { ru: () => import('./confirm-words.ru.ts'), en: () => import('./confirm-words.en.ts') },
  GUEST_WORDS,
);
export type Text = WordsOf<typeof CONFIRM_WORDS>;
export const useText = (): Text => useWords(CONFIRM_WORDS);
