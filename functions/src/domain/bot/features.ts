import { isFunctionWord } from './function-words.ts';
import { hash } from './hash.ts';
import { conceptsOf } from './lexicon.ts';
import type { Word } from './word.ts';

/**
 * The kinds of features: stems, concepts of the lexicon, ideas (pairs of what a text speaks of, in any order and distance), pairs of
 * neighbouring stems, and letter n-grams inside words (Cavnar and Trenkle 1994), which forgive typos.
 */
export const KINDS = ['word', 'concept', 'idea', 'pair', 'letters'] as const;
export type Kind = (typeof KINDS)[number];
export type KindWeights = Readonly<Record<Kind, number>>;

const FEW_EXAMPLES = 10;
const MANY_EXAMPLES = 40;

/**
 * How much each kind counts. The lexicon stands in for missing examples: it counts in full up to ten examples a class, less with more, and not at
 * all from forty on. Word order (pairs) takes many examples to learn, so its weight grows as that of the lexicon falls. Ideas keep a part of their
 * weight, so that the same words in another order are still recognised. Chosen by validation on public sets of 5 to 100 examples a class.
 */
export function kindWeightsFor(examplesPerClass: number): KindWeights {
  const excess = (examplesPerClass - 1 - FEW_EXAMPLES) / (MANY_EXAMPLES - FEW_EXAMPLES);
  const lexicon = Math.min(1, Math.max(0, 1 - excess));
  return { word: 1, concept: lexicon, idea: 0.5 + 0.3 * lexicon, pair: 0.9 - 0.5 * lexicon, letters: 1 };
}

/** How often each hashed feature of a kind is in a text (Weinberger et al. 2009), and the text's stems in order. */
export type Features = { counts: Readonly<Record<Kind, ReadonlyMap<number, number>>>; stems: readonly string[] };

const SEEDS: Readonly<Record<Kind, number>> = { word: 1, pair: 2, letters: 3, concept: 4, idea: 5 };
const SHORTEST_GRAM = 2;
const LONGEST_GRAM = 4;
/** The number of ideas grows with the square of the words, so a longer text is represented by its beginning. */
const MOST_IDEAS = 12;
const CONCEPTS_OF_AN_IDEA = 2;
/** A function word counts half. */
const FUNCTION_WORD = 0.5;

export const wordFeature = (stemmed: string): number => hash(stemmed, SEEDS.word);
export const conceptFeature = (concept: string): number => hash(concept, SEEDS.concept);

export function featuresOf(words: readonly Word[]): Features {
  const stems = words.map((word) => word.stem);
  const counts = {
    word: new Map(),
    concept: new Map(),
    idea: new Map(),
    pair: new Map(),
    letters: new Map(),
  } satisfies Features['counts'];
  for (const stemmed of stems) {
    add(counts.word, wordFeature(stemmed), isFunctionWord(stemmed) ? FUNCTION_WORD : 1);
    const concepts = conceptsOf(stemmed);
    for (const concept of concepts) add(counts.concept, conceptFeature(concept), 1 / concepts.length);
  }
  for (const idea of pairsOf(ideasOf(stems))) add(counts.idea, hash(idea, SEEDS.idea), 1);
  for (let at = 0; at <= stems.length && stems.length > 0; at++) {
    add(counts.pair, hash(`${stems[at - 1] ?? '<'} ${stems[at] ?? '>'}`, SEEDS.pair), 1);
  }
  for (const { token } of words)
    for (const gram of gramsOf(` ${token} `)) add(counts.letters, hash(gram, SEEDS.letters), 1);
  return { counts, stems };
}

/** What a text speaks of: the concepts of its telling words, or the words themselves where the lexicon does not know them. */
function ideasOf(stems: readonly string[]): string[] {
  const ideas = new Set<string>();
  for (const stemmed of stems) {
    if (isFunctionWord(stemmed)) continue;
    const concepts = conceptsOf(stemmed).slice(0, CONCEPTS_OF_AN_IDEA);
    for (const idea of concepts.length > 0 ? concepts.map((concept) => `#${concept}`) : [stemmed]) ideas.add(idea);
  }
  return [...ideas].slice(0, MOST_IDEAS);
}

function pairsOf(ideas: readonly string[]): string[] {
  const sorted = ideas.toSorted();
  return sorted.flatMap((first, at) => sorted.slice(at + 1).map((second) => `${first}&${second}`));
}

function gramsOf(padded: string): string[] {
  const grams: string[] = [];
  for (let size = SHORTEST_GRAM; size <= LONGEST_GRAM && size <= padded.length; size++) {
    for (let from = 0; from + size <= padded.length; from++) grams.push(padded.slice(from, from + size));
  }
  return grams;
}

function add(counts: Map<number, number>, feature: number, much: number): void {
  counts.set(feature, (counts.get(feature) ?? 0) + much);
}
