import type { Features } from './features.ts';
import { conceptFeature, featuresOf, wordFeature } from './features.ts';
import { conceptsOf } from './lexicon.ts';
import type { Known } from './repair.ts';
import { LANGUAGE, repairedWords } from './repair.ts';
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
  /** The classes that use a word or a concept, ascending, by the feature of the word or concept. */
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
  return {
    vocabulary,
    weights: packed(rows, bias),
    stems,
    owners: ownersOf(examples),
    known: knownOf(vocabulary, stems),
  };
}

/** A stem is known when it was taught or when the language tables have it. */
export function knownOf({ ids }: Vocabulary, stems: readonly string[]): Known {
  const has = (stemmed: string) => ids.has(wordFeature(stemmed)) || LANGUAGE.has(stemmed);
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

/**
 * What the classifier makes of a text. `stems` are those of its words with slips repaired; `scores` are by class, without `prior`. `probabilities`
 * and `ranked` (the classes from the most likely down) include `prior`.
 */
export type Reading = {
  stems: readonly string[];
  scores: Float64Array;
  probabilities: Float64Array;
  ranked: readonly number[];
};

/** What is added to the score of a class for reasons outside the text, in log odds; minus infinity rules the class out. */
export type Prior = (label: number) => number;
export const UNBIASED: Prior = () => 0;

/** Reads a visitor's text. */
export function read(classifier: Classifier, text: string, prior: Prior = UNBIASED): Reading {
  const features = featuresOf(repairedWords(text, classifier.known));
  const scores = scoresOf(classifier.weights, vectorOf(features, classifier.vocabulary));
  const leaned = scores.map((score, label) => score + prior(label));
  const ranked = [...leaned.keys()].sort((a, b) => leaned[b]! - leaned[a]! || a - b);
  softmax(leaned);
  return { stems: features.stems, scores, probabilities: leaned, ranked };
}
