import { isFunctionWord } from '../function-words.ts';
import type { KnowledgeEntry } from '../knowledge.ts';
import { conceptsOf } from '../lexicon.ts';
import { isPolite } from '../small-talk.ts';
import { wordsOf } from '../word.ts';

/** Of the telling words of an answer at least this share must come from the entries that it cites. */
const LEAST_SHARE = 0.7;
/** An answer may be this much longer than the entries' own, and some. */
const MOST_TIMES = 1.5;
const AND_SOME = 120;

const NUMBER = /\d(?:[\d\s.,]*\d)?/gu;
const ADDRESS =
  /[^\s<>()«»"]*(?:@|:\/\/|www\.)[^\s<>()«»"]*|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|ru|рф|net|org|io|info|shop)\b[^\s]*/giu;

/**
 * Does a worded answer say only what the entries say? Every number and address must stand in an answer, and most words must be theirs; the
 * visitor's own words do not count, since they would let a visitor put words into the company's mouth.
 */
export function isGrounded(text: string, entries: readonly KnowledgeEntry[]): boolean {
  const said = entries.map(({ answer }) => answer).join('\n');
  if (text.length > MOST_TIMES * said.length + AND_SOME) return false;
  const numbers = new Set(numbersOf(said));
  if (!numbersOf(text).every((number) => numbers.has(number))) return false;
  if (!(text.match(ADDRESS) ?? []).every((address) => said.includes(address.replace(/[.,;:!?]+$/u, '')))) return false;
  const source = entries.flatMap(({ title, answer }) => wordsOf(`${title} ${answer}`));
  const stems = new Set(source.map(({ stem }) => stem));
  const concepts = new Set(source.flatMap(({ stem }) => conceptsOf(stem)));
  const telling = wordsOf(text).filter(({ stem }) => !isFunctionWord(stem) && !isPolite(stem));
  const known = telling.filter(({ stem }) => stems.has(stem) || conceptsOf(stem).some((one) => concepts.has(one)));
  return telling.length > 0 && known.length >= LEAST_SHARE * telling.length;
}

/** Numbers as digits alone: "4 000" and "4000" are one. */
function numbersOf(text: string): string[] {
  return (text.match(NUMBER) ?? []).map((number) => number.replace(/\D/g, ''));
}
