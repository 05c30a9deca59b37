import { useWords } from '../../app/context.ts';
import { wordSet } from '../../app/word-set.ts';
import { KNOWLEDGE_WORDS } from '../words.ts';

/** The words of the publications and of the comparison before one. */
export const PUBLICATION_WORDS = wordSet(
  { ru: () => import('./words.ru.ts'), en: () => import('./words.en.ts') },
  KNOWLEDGE_WORDS,
);
export const useText = () => useWords(PUBLICATION_WORDS);
