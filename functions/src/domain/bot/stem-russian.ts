import { endingOf, endings, regionAfter } from './ending.ts';

/** Endings of the first group stand after "а" or "я" only; the others anywhere. */
type Grouped = { after: ReadonlySet<string>; all: readonly string[] };

const GERUND = grouped('в вши вшись', 'ив ивши ившись ыв ывши ывшись');
const PARTICIPLE = grouped('ем нн вш ющ щ', 'ивш ывш ующ');
const VERB = grouped(
  'ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно',
  'ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю',
);
const ADJECTIVE = endings('ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею');
const REFLEXIVE = endings('ся сь');
const NOUN = endings(
  'а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я',
);
const DERIVED = endings('ост ость');
const SUPERLATIVE = endings('ейш ейше');
const VOWEL = /[аеиоуыэюя]/;

/** The Snowball stem of a Russian word in lower case, ё written as е (snowballstem.org/algorithms/russian). */
export function stemRussian(word: string): string {
  const vowel = word.search(VOWEL);
  if (vowel < 0) return word;
  const from = vowel + 1;
  const second = regionAfter(word, VOWEL, regionAfter(word, VOWEL, 0));
  const inflected = withoutInflection(word, from);
  const bare = without(inflected, from, ['и']) ?? inflected;
  const root = without(bare, Math.max(from, second), DERIVED) ?? bare;
  return tidied(root, from);
}

function withoutInflection(word: string, from: number): string {
  const gerund = withoutGrouped(word, from, GERUND);
  if (gerund !== null) return gerund;
  const active = without(word, from, REFLEXIVE) ?? word;
  const adjective = without(active, from, ADJECTIVE);
  if (adjective !== null) return withoutGrouped(adjective, from, PARTICIPLE) ?? adjective;
  return withoutGrouped(active, from, VERB) ?? without(active, from, NOUN) ?? active;
}

function tidied(word: string, from: number): string {
  const plain = without(word, from, SUPERLATIVE) ?? word;
  if (endingOf(plain, from, ['нн']) !== null) return plain.slice(0, -1);
  return plain === word ? (without(word, from, ['ь']) ?? word) : plain;
}

function without(word: string, from: number, list: readonly string[]): string | null {
  const ending = endingOf(word, from, list);
  return ending === null ? null : word.slice(0, -ending.length);
}

/** The longest ending decides: one of the first group that stands elsewhere is none, and no shorter one is looked for. */
function withoutGrouped(word: string, from: number, { after, all }: Grouped): string | null {
  const ending = endingOf(word, from, all);
  if (ending === null) return null;
  const rest = word.slice(0, -ending.length);
  return after.has(ending) && endingOf(rest, from, ['а', 'я']) === null ? null : rest;
}

function grouped(after: string, anywhere: string): Grouped {
  return { after: new Set(after.split(' ')), all: endings(`${after} ${anywhere}`) };
}
