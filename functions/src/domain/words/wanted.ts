import { WORDS_MAX } from './limits.ts';
import type { Chain, Run } from './scan.ts';
import { chainsOf, keyOfChain, keysOfToken, runsOf } from './scan.ts';

/** How many words one search asks for. Of more the longest are taken, since they tell most. */
export const MOST_WANTED = 10;

/**
 * What somebody looks for: `keys` that a conversation must hold all of, and `phrases`, whose keys must stand side by side in one message. Without keys nothing
 * can be looked for: there are only words that any text holds, single letters or signs.
 */
export type Wanted = { keys: readonly string[]; phrases: readonly (readonly string[])[] };

const QUOTED = /"([^"]*)"|«([^»]*)»|“([^”]*)”|„([^“”]*)[“”]/g;

/** Reads what somebody typed. Words in quotes are a phrase. */
export function wantedOf(typed: string): Wanted {
  const text = typed.slice(0, WORDS_MAX);
  const phrases = [...text.matchAll(QUOTED)]
    .map(([, ...inside]) => keysIn(inside.find((part) => part !== undefined) ?? ''))
    .filter(({ length }) => length > 1);
  const all = [...new Set(keysIn(text))];
  const keys = all.length <= MOST_WANTED ? all : all.toSorted((a, b) => b.length - a.length).slice(0, MOST_WANTED);
  return { keys, phrases };
}

/** The keys that a text asks for, in its order: one for each word or number, whichever way it is written. */
function keysIn(text: string): string[] {
  const runs = runsOf(text);
  const asOne = new Map<Run, Chain>();
  for (const chain of chainsOf(text, runs))
    if (isMeantAsOne(chain)) for (const run of chain.runs) asOne.set(run, chain);
  return runs.flatMap((run) => {
    const chain = asOne.get(run);
    if (chain === undefined) return keysOfToken(run.token).slice(0, 1);
    return chain.runs[0] === run ? (keyOfChain(chain) ?? []) : [];
  });
}

const SHORT_NUMBER = 4;
const PHONE_LENGTHS = [10, 11];
const THOUSANDS = /^\d{1,3}(,\d{3})+$/;

/**
 * "12 345", "1 500" and "8 912 345-67-89" are one number each, "10 18" are two. "wi-fi" and "e-mail" are one word, of "интернет-магазин" each half is looked
 * for by itself, so that it is found without the hyphen, too.
 */
function isMeantAsOne({ runs, kind }: Chain): boolean {
  if (kind === 'hyphen') return runs.some(({ token }) => token.length <= 2);
  const groups = runs.map(({ token }) => token);
  const { length } = groups.join('');
  if (PHONE_LENGTHS.includes(length) || THOUSANDS.test(groups.join(','))) return true;
  return length > SHORT_NUMBER && groups.every((group) => group.length <= SHORT_NUMBER);
}
