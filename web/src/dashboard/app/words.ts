import type { WordsOf } from './word-set.ts';
import { wordSet } from './word-set.ts';
import { useWords } from './context.ts';

/** The words that every page needs, also before anybody has signed in. */
export const APP_WORDS = wordSet({ ru: () => import('./words.ru.ts'), en: () => import('./words.en.ts') });
export type Text = WordsOf<typeof APP_WORDS>;
export const useText = (): Text => useWords(APP_WORDS);
