import type { WordsOf } from '../app/word-set.ts';
import { wordSet } from '../app/word-set.ts';
import { useWords } from '../app/context.ts';
import { ALERTS_CARD_WORDS } from '../alerts/card-words.ts';
import { REVIEWS_WORDS } from '../reviews/words.ts';

/** The words of the profile page. */
export const PROFILE_WORDS = wordSet(
  { ru: () => import('./words.ru.ts'), en: () => import('./words.en.ts') },
  REVIEWS_WORDS,
  ALERTS_CARD_WORDS,
);
export type Text = WordsOf<typeof PROFILE_WORDS>;
export const useText = (): Text => useWords(PROFILE_WORDS);
