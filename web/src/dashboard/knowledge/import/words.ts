import { useWords } from '../../app/context.ts';
import { wordSet } from '../../app/word-set.ts';
import { KNOWLEDGE_WORDS } from '../words.ts';

/** The words of the import and the export, which are loaded with their dialog only. */
export const IMPORT_WORDS = wordSet(
  { ru: () => import('./words.ru.ts'), en: () => import('./words.en.ts') },
  KNOWLEDGE_WORDS,
);
export const useText = () => useWords(IMPORT_WORDS);
