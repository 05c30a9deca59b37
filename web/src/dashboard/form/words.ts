import type { WordsOf } from '../app/word-set.ts';
import { wordSet } from '../app/word-set.ts';
import { useWords } from '../app/context.ts';
import { APP_WORDS } from '../app/words.ts';

/** The words of forms that several people may edit at once. */
export const FORM_WORDS = wordSet({ ru: () => import('./words.ru.ts'), en: () => import('./words.en.ts') }, APP_WORDS);
export type Text = WordsOf<typeof FORM_WORDS>;
export const useText = (): Text => useWords(FORM_WORDS);
