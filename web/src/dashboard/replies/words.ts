import type { WordsOf } from '../app/word-set.ts';
import { wordSet } from '../app/word-set.ts';
import { useWords } from '../app/context.ts';
import { FORM_WORDS } from '../form/words.ts';
import { WORK_WORDS } from '../work/words.ts';

/** The words of the ready replies' page. */
export const REPLIES_WORDS = wordSet(
  { ru: () => import('./words.ru.ts'), en: () => import('./words.en.ts') },
  WORK_WORDS,
  FORM_WORDS,
);
export type Text = WordsOf<typeof REPLIES_WORDS>;
export const useText = (): Text => useWords(REPLIES_WORDS);
