import { isFunctionWord } from '../function-words.ts';
import type { KnowledgeEntry } from '../knowledge.ts';
import { conceptsOf } from '../lexicon.ts';
import { isPolite } from '../small-talk.ts';
import { wordsOf } from '../word.ts';
import { figuresStand } from './figures.ts';
import { negatesLike } from './negations.ts';

/** Of the telling words of an answer at least this share must come from the entries that it cites. */
const LEAST_SHARE = 0.7;
/** An answer may have at most so many times the characters of the answers of the entries, and `AND_SOME` more. */
const MOST_TIMES = 1.5;
const AND_SOME = 120;

/** Whatever a chat program may take for a link: what has a dot or a slash between letters, an at sign, or a scheme. */
const ADDRESS =
  /[^\s<>()[\]«»"]*(?:@|:\/\/|[\p{L}\d_-][.。]\p{L}|\p{L}[.。][\p{L}\d_-]|\/\p{L}|\p{L}\/)[^\s<>()[\]«»"]*/gu;

/**
 * Does a worded answer say only what the entries say? Every address must stand in the answer of an entry, and every number with what it counts. It
 * must negate exactly what the entries negate. Most of its words must be theirs. The words of the visitor are no source, since a visitor could then
 * put words into the mouth of the company. In doubt the result is false: the own words of the entries are as good an answer.
 */
export function isGrounded(text: string, entries: readonly KnowledgeEntry[]): boolean {
  const said = entries.map(({ answer }) => answer).join('\n');
  if (text.length > MOST_TIMES * said.length + AND_SOME) return false;
  const addresses = new Set(addressesOf(said));
  if (!addressesOf(text).every((address) => addresses.has(address))) return false;
  if (!negatesLike(text, said) || !figuresStand(text, entries)) return false;
  const source = entries.flatMap(({ title, answer }) => wordsOf(`${title} ${answer}`));
  const stems = new Set(source.map(({ stem }) => stem));
  const concepts = new Set(source.flatMap(({ stem }) => conceptsOf(stem)));
  const telling = wordsOf(text).filter(({ stem }) => !isFunctionWord(stem) && !isPolite(stem));
  const known = telling.filter(({ stem }) => stems.has(stem) || conceptsOf(stem).some((one) => concepts.has(one)));
  return telling.length > 0 && known.length >= LEAST_SHARE * telling.length;
}

function addressesOf(text: string): string[] {
  return (text.normalize('NFKC').match(ADDRESS) ?? []).map((address) => address.replace(/[.,;:!?]+$/u, ''));
}
