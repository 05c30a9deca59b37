import type { WordsOf } from '../app/word-set.ts';
import { wordSet } from '../app/word-set.ts';
import { useWords } from '../app/context.ts';
import { FILTERS_WORDS } from '../filters/words.ts';

/** The words of the audit's page and of the history of one thing. */
export const AUDIT_WORDS = wordSet(
  { ru: () => import('./words.ru.ts'), en: () => import('./words.en.ts') },
  FILTERS_WORDS,
);
export type Text = WordsOf<typeof AUDIT_WORDS>;
export const useText = (): Text => useWords(AUDIT_WORDS);
