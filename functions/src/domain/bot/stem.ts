import { stemmer as stemRussian } from '@orama/stemmers/russian';
import stemEnglish from 'wink-porter2-stemmer';
import { isCyrillic } from './tokenize.ts';

/** Words that would fall together with others: "почему" (why) with "почем" (what price). */
const UNSTEMMED = new Set(['почему']);

/** Numbers and codes have no endings, and the English stemmer marks its own with a 3: it made "y00" of "300". */
const CODE = /\d/;

const MOST_KEPT = 20_000;
const known = new Map<string, string>();

/** The Snowball stem (Porter 2001, snowballstem.org; for English Porter 2) of a word of `tokenize`, Russian or English by its letters. Remembers what it stemmed. */
export function stem(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const stemmed = UNSTEMMED.has(word) || CODE.test(word) ? word : (isCyrillic(word) ? stemRussian : stemEnglish)(word);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(word, stemmed);
  return stemmed;
}
