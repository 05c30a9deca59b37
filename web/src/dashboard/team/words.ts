import type { WordsOf } from '../app/word-set.ts';
import { wordSet } from '../app/word-set.ts';
import { useWords } from '../app/context.ts';
import { WORK_WORDS } from '../work/words.ts';

/** The words of the page "Команда". */
export const TEAM_WORDS = wordSet({ ru: () => import('./words.ru.ts'), en: () => import('./words.en.ts') }, WORK_WORDS);
export type Text = WordsOf<typeof TEAM_WORDS>;
export const useText = (): Text => useWords(TEAM_WORDS);
