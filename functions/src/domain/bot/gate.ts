import type { Classifier, Reading } from './classifier.ts';

/**
 * The signals of "can I answer this?": the best class's score, its log probability, the share of the message's words (by idf) that the
 * best class knows, and the share that nobody knows.
 */
export type Signals = readonly [score: number, logProbability: number, known: number, unknown: number];

/** How signals become one score: standardised by what the knowledge base's own cross-validation saw, then added up with fixed weights. */
export type Gate = { means: readonly number[]; deviations: readonly number[] };

/** Learnt on public training sets with whole intents hidden, so that a company needs no out-of-scope examples (Larson et al. 2019). */
const WEIGHTS = [0.68, 1.08, 0.18, -0.32] as const;

export function signalsOf(classifier: Classifier, reading: Reading): Signals {
  const { vocabulary, owners } = classifier;
  const best = reading.ranked[0]!;
  let all = 0;
  let known = 0;
  let unknown = 0;
  for (const word of new Set(reading.features.words)) {
    const id = vocabulary.ids.get(word);
    const idf = id === undefined ? vocabulary.unseen : vocabulary.idf[id]!;
    all += idf;
    if (id === undefined) unknown += idf;
    else if (owners.get(word)?.includes(best)) known += idf;
  }
  const shares: [number, number] = all > 0 ? [known / all, unknown / all] : [0, 1];
  return [reading.scores[best]!, Math.log(reading.probabilities[best]!), ...shares];
}

/** Fits the gate to signals seen in cross-validation; at least one. */
export function gateOf(seen: readonly Signals[]): Gate {
  const means = WEIGHTS.map((_, at) => seen.reduce((sum, signals) => sum + signals[at]!, 0) / seen.length);
  const deviations = WEIGHTS.map((_, at) => {
    const squares = seen.reduce((sum, signals) => sum + (signals[at]! - means[at]!) ** 2, 0);
    return Math.sqrt(squares / seen.length) || 1;
  });
  return { means, deviations };
}

export function gateScore(gate: Gate, signals: Signals): number {
  return WEIGHTS.reduce((sum, weight, at) => sum + (weight * (signals[at]! - gate.means[at]!)) / gate.deviations[at]!, 0);
}
