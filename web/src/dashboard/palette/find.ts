import { go } from 'fuzzysort';
import { otherLayout } from './layout.ts';

/** What an item is found by: its title as it is shown, and the same in the other language. */
export type Findable = { title: string; also: readonly string[] };

/** How well words match a text: each at the beginning of a word counts most, and a title is before what only stands beside it. */
const [BEGINS, INSIDE, WHOLE] = [3, 1, 4];

/** How many items are shown: as many as can be looked through. */
export const MOST_FOUND = 30;

/**
 * The items that have all the words, the best first; equal ones in the order in which they come. Words typed in the wrong keyboard layout are found, too. Where nothing has
 * them, letters may be missing or stand apart.
 */
export function find<T extends Findable>(items: readonly T[], typed: string): readonly T[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  const tries = [wanted, wordsOf(otherLayout(typed))];
  const scored = items
    .map((item, place) => ({ item, place, score: Math.max(...tries.map((words) => scoreOf(item, words))) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.place - b.place);
  if (scored.length > 0) return scored.slice(0, MOST_FOUND).map(({ item }) => item);
  const [first, other] = [typed, otherLayout(typed)].map((words) =>
    go(words, items, { keys: ['title', ({ also }) => also.join(' ')], limit: MOST_FOUND, threshold: 0.5 }),
  );
  return (first!.length > 0 ? first! : other!).map(({ obj }) => obj);
}

function scoreOf({ title, also }: Findable, words: readonly string[]): number {
  const [own, others] = [scoreIn(title, words), Math.max(0, ...also.map((text) => scoreIn(text, words)))];
  return Math.max(own * 2, others * 2 - 1, scoreIn([title, ...also].join(' '), words));
}

/** 0 where a word is missing. */
function scoreIn(text: string, words: readonly string[]): number {
  const known = wordsOf(text);
  const scores = words.map((word) =>
    known.some((one) => one.startsWith(word)) ? BEGINS : known.some((one) => one.includes(word)) ? INSIDE : 0,
  );
  if (scores.some((score) => score === 0)) return 0;
  const isWhole = known.length === words.length;
  return scores.reduce((sum, score) => sum + score, isWhole ? WHOLE : 0) / words.length;
}

const wordsOf = (text: string): string[] =>
  text
    .toLocaleLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\p{N}+]+/u)
    .filter(Boolean);
