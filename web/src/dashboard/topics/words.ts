import type { WordsOf } from '../app/word-set.ts';
import { wordSet } from '../app/word-set.ts';
import { useWords } from '../app/context.ts';
import { FORM_WORDS } from '../form/words.ts';
import { WORK_WORDS } from '../work/words.ts';

/** The words of the topics' page. */
export const TOPICS_WORDS = wordSet(
  { ru: () => import('./words.ru.ts'), en: () => import('./words.en.ts') },
  WORK_WORDS,
  FORM_WORDS,
);
export type Text = WordsOf<typeof TOPICS_WORDS>;
export const useText = (): Text => useWords(TOPICS_WORDS);
