import type { Classifier, Reading } from './classifier.ts';
import { conceptFeature, wordFeature } from './features.ts';
import { isFunctionWord, mayTell } from './function-words.ts';
import { conceptsOf } from './lexicon.ts';
import { tellingOf, weightOf } from './vocabulary.ts';

/**
 * The signals by which the gate decides whether the bot can answer: the score of the best class, its log probability, the share of the message that
 * the best class knows, and the share that no class knows. In the shares each word counts by how telling it is.
 */
export type Signals = readonly [score: number, logProbability: number, covered: number, unknown: number];

/**
 * How signals become one score: each is standardised by its mean and deviation in the cross-validation of the knowledge base, then they are added up
 * with fixed weights.
 */
export type Gate = { means: readonly number[]; deviations: readonly number[] };

/** Learnt on public training sets with whole intents hidden, so that a company needs no out-of-scope examples (Larson et al. 2019). */
const WEIGHTS = [0.68, 1.08, 0.18, -0.32] as const;

const FUNCTION_WORD = 0.3;
/** The weight of a word of which only the concept is known; it shrinks with the weight of the lexicon. */
const BY_CONCEPT = 0.7;
/** The evidence of a message of one word counts only this much: one word names a subject rather than asks a question. */
const ALONE = 2 / 3;
/** If the class knows less than `THIRD` of the message, the evidence counts only `AMONG_OTHERS`: then one known word is not enough for an answer. */
const THIRD = 1 / 3;
const AMONG_OTHERS = 0.5;

export function signalsOf(classifier: Classifier, reading: Reading): Signals {
  const best = reading.ranked[0]!;
  return [reading.scores[best]!, Math.log(reading.probabilities[best]!), ...sharesOf(classifier, reading.stems, best)];
}

function sharesOf(
  { vocabulary, owners }: Classifier,
  stems: readonly string[],
  best: number,
): [covered: number, unknown: number] {
  const byConcept = BY_CONCEPT * vocabulary.kinds.concept;
  let all = 0;
  let covered = 0;
  let unknown = 0;
  for (const stemmed of new Set(stems)) {
    const word = wordFeature(stemmed);
    const weight = weightOf(vocabulary, word) * (isFunctionWord(stemmed) ? FUNCTION_WORD : 1);
    const concepts = conceptsOf(stemmed).map((concept) => owners.get(conceptFeature(concept)));
    all += weight;
    if (owners.get(word)?.includes(best)) covered += weight;
    else if (concepts.some((classes) => classes?.includes(best))) covered += byConcept * weight;
    if (!owners.has(word))
      unknown += concepts.some((classes) => classes !== undefined) ? (1 - byConcept) * weight : weight;
  }
  return all > 0 ? [covered / all, unknown / all] : [0, 1];
}

/**
 * How much in the message tells the class from the others: the sum over the words that the class knows, by themselves or by their concepts. A word
 * of a single class counts 1, a word of every class 0; words that any question may hold count 0. Unlike the share covered, the evidence does not
 * grow when the message is short, so "flowers" is no question in a flower shop. With many examples a class the result nears 1 for any message: the
 * classifier has then learnt what each word is worth, even "yes".
 */
export function evidenceFor(
  { vocabulary, owners }: Classifier,
  stems: readonly string[],
  label: number,
  covered: number,
): number {
  const words = [...new Set(stems)].filter((stemmed) => !isFunctionWord(stemmed));
  let telling = 0;
  for (const stemmed of words.filter(mayTell)) {
    const features = [wordFeature(stemmed), ...conceptsOf(stemmed).map(conceptFeature)];
    const known = features.find((feature) => owners.get(feature)?.includes(label));
    if (known !== undefined) telling += tellingOf(vocabulary, known);
  }
  const wary = vocabulary.kinds.concept;
  return 1 - wary + wary * telling * (covered < THIRD ? AMONG_OTHERS : words.length > 1 ? 1 : ALONE);
}

/** Fits the gate to signals seen in cross-validation. */
export function gateOf(seen: readonly Signals[]): Gate {
  const count = Math.max(1, seen.length);
  const means = WEIGHTS.map((_, at) => seen.reduce((sum, signals) => sum + signals[at]!, 0) / count);
  const deviations = WEIGHTS.map((_, at) => {
    const squares = seen.reduce((sum, signals) => sum + (signals[at]! - means[at]!) ** 2, 0);
    return Math.sqrt(squares / count) || 1;
  });
  return { means, deviations };
}

export function gateScore(gate: Gate, signals: Signals): number {
  return WEIGHTS.reduce(
    (sum, weight, at) => sum + (weight * (signals[at]! - gate.means[at]!)) / gate.deviations[at]!,
    0,
  );
}
