import type { Features } from './features.ts';
import { conceptFeature, featuresOf, wordFeature } from './features.ts';
import { isFunctionWord } from './function-words.ts';
import { conceptsOf } from './lexicon.ts';
import { isPolite } from './small-talk.ts';
import type { Known } from './repair.ts';
import { repairedWords } from './repair.ts';
import { softmax, trainSoftmax } from './softmax.ts';
import { spellingOf } from './spelling.ts';
import { vectorOf, vocabularyOf } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Weights } from './weights.ts';
import { packed, scoresOf } from './weights.ts';
import { wordsOf } from './word.ts';

export type Example = { text: string; label: number; features: Features };

export type Classifier = {
  vocabulary: Vocabulary;
  weights: Weights;
  /** Every stem that was taught. */
  stems: readonly string[];
  /** Which classes use a word or a concept: by its feature, ascending. */
  owners: ReadonlyMap<number, readonly number[]>;
  known: Known;
};

export function exampleOf(text: string, label: number): Example {
  return { text, label, features: featuresOf(wordsOf(text)) };
}

export function train(examples: readonly Example[], classes: number): Classifier {
  const labels = Int32Array.from(examples, ({ label }) => label);
  const features = examples.map((example) => example.features);
  const vocabulary = vocabularyOf(features, labels, classes);
  const vectors = features.map((each) => vectorOf(each, vocabulary));
  const { rows, bias } = trainSoftmax(vectors, labels, classes, vocabulary.rarity.length);
  const stems = [...new Set(features.flatMap((each) => each.stems))];
  return { vocabulary, weights: packed(rows, bias), stems, owners: ownersOf(examples), known: knownOf(vocabulary, stems) };
}

/** A stem is known that was taught, or that the language tables have. */
export function knownOf({ ids }: Vocabulary, stems: readonly string[]): Known {
  const has = (stemmed: string) =>
    ids.has(wordFeature(stemmed)) || conceptsOf(stemmed).length > 0 || isFunctionWord(stemmed) || isPolite(stemmed);
  return { has, spelling: spellingOf(stems) };
}

function ownersOf(examples: readonly Example[]): ReadonlyMap<number, readonly number[]> {
  const owners = new Map<number, Set<number>>();
  const own = (feature: number, label: number) => owners.set(feature, (owners.get(feature) ?? new Set()).add(label));
  for (const { features, label } of examples) {
    for (const stemmed of features.stems) {
      own(wordFeature(stemmed), label);
      for (const concept of conceptsOf(stemmed)) own(conceptFeature(concept), label);
    }
  }
  return new Map([...owners].map(([feature, classes]) => [feature, [...classes].sort((a, b) => a - b)]));
}

/** What the classifier makes of a text: scores before and after the softmax, and the classes from the most likely down. */
export type Reading = { stems: readonly string[]; scores: Float64Array; probabilities: Float64Array; ranked: readonly number[] };

/** Reads a visitor's text, slips repaired. `prior` is added to the score of each class before they are ranked. */
export function read(classifier: Classifier, text: string, prior?: (label: number) => number): Reading {
  const features = featuresOf(repairedWords(text, classifier.known));
  const scores = scoresOf(classifier.weights, vectorOf(features, classifier.vocabulary));
  if (prior !== undefined) for (let k = 0; k < scores.length; k++) scores[k]! += prior(k);
  const probabilities = scores.slice();
  softmax(probabilities);
  const ranked = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b);
  return { stems: features.stems, scores, probabilities, ranked };
}
