import { stemmer as stemRussian } from '@orama/stemmers/russian';
import stemEnglish from 'wink-porter2-stemmer';
import { isCyrillic } from './tokenize.ts';

/** Words that are not stemmed, since their stem would be that of another word: "почему" (why) and "почем" (what price). */
const UNSTEMMED = new Set(['почему']);

/** Words with digits are not stemmed: they have no endings. The English stemmer uses 3 as its own mark and made "y00" of "300". */
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
