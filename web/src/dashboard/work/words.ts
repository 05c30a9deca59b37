import type { WordsOf } from '../app/word-set.ts';
import { wordSet } from '../app/word-set.ts';
import { useWords } from '../app/context.ts';
import { APP_WORDS } from '../app/words.ts';

/** The words that the staff need at the start: for the frame, the lists and an open chat. */
export const WORK_WORDS = wordSet({ ru: () => import('./words.ru.ts'), en: () => import('./words.en.ts') }, APP_WORDS);
export type Text = WordsOf<typeof WORK_WORDS>;
export const useText = (): Text => useWords(WORK_WORDS);
