import type { WordsOf } from '../app/word-set.ts';
import { wordSet } from '../app/word-set.ts';
import { useWords } from '../app/context.ts';
import { PEOPLE_WORDS } from '../people/words.ts';
import { SETTINGS_WORDS } from '../settings/words.ts';

/** The words of "Группы". */
export const GROUPS_WORDS = wordSet(
  { ru: () => import('./words.ru.ts'), en: () => import('./words.en.ts') },
  SETTINGS_WORDS,
  PEOPLE_WORDS,
);
export type Text = WordsOf<typeof GROUPS_WORDS>;
export const useText = (): Text => useWords(GROUPS_WORDS);
