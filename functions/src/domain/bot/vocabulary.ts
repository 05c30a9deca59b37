import type { Features, KindWeights } from './features.ts';
import { KINDS, kindWeightsFor } from './features.ts';

/** The features seen in training: their numbers from 0, and how telling each is, from 1 up, in steps of `step`. */
export type Vocabulary = { ids: ReadonlyMap<number, number>; rarity: Uint8Array; step: number; kinds: KindWeights };

/** A text as numbers: parallel arrays of feature ids and their values. */
export type Vector = { ids: Int32Array; values: Float32Array };

const FINEST = 255;
/** How much an unknown feature adds to the length of a text: the more of a text is unknown, the less the known rest counts. */
const UNKNOWN = 0.5;

/**
 * Numbers the features and weighs them by the classes they are spread over: 1 + log((1 + classes) / (1 + e^H)), H the entropy of the
 * feature over the classes. Unlike the inverse document frequency it does not punish a word that one entry uses in every phrasing.
 */
export function vocabularyOf(texts: readonly Features[], labels: Int32Array, classes: number): Vocabulary {
  const kinds = kindWeightsFor(texts.length / Math.max(1, classes));
  const ids = new Map<number, number>();
  const spreads: Spread[] = [];
  // Texts are visited class by class, so that each feature needs the count of one class at a time.
  for (const at of [...texts.keys()].sort((a, b) => labels[a]! - labels[b]! || a - b)) {
    for (const kind of KINDS) {
      if (kinds[kind] === 0) continue;
      for (const feature of texts[at]!.counts[kind].keys()) {
        const id = ids.get(feature);
        if (id === undefined) {
          ids.set(feature, spreads.length);
          spreads.push({ all: 1, past: 0, label: labels[at]!, count: 1 });
        } else meet(spreads[id]!, labels[at]!);
      }
    }
  }
  const step = Math.log((1 + classes) / 2) / FINEST;
  const rarity = Uint8Array.from(spreads, (spread) =>
    Math.round(Math.log((1 + classes) / (1 + breadthOf(spread))) / (step || 1)),
  );
  return { ids, rarity, step, kinds };
}

/** How often a feature was met in all and in the present class, and the sum of count times log count over the classes before. */
type Spread = { all: number; past: number; label: number; count: number };

function meet(spread: Spread, label: number): void {
  spread.all++;
  if (spread.label === label) {
    spread.count++;
    return;
  }
  spread.past += spread.count * Math.log(spread.count);
  spread.label = label;
  spread.count = 1;
}

/** How many classes a feature is spread over, in effect: e to the entropy. */
function breadthOf({ all, past, count }: Spread): number {
  return Math.exp(Math.log(all) - (past + count * Math.log(count)) / all);
}

/** How telling a feature is; an unknown one as much as one that a single class uses. */
export function weightOf({ ids, rarity, step }: Vocabulary, feature: number): number {
  const id = ids.get(feature);
  return 1 + step * (id === undefined ? FINEST : rarity[id]!);
}

/** How far a known feature tells classes apart: 1 when a single class uses it, or there is only one class; 0 when all use it. */
export function tellingOf({ ids, rarity, step }: Vocabulary, feature: number): number {
  const id = ids.get(feature);
  if (id === undefined) return 0;
  return step === 0 ? 1 : rarity[id]! / FINEST;
}

/** Logarithmic counts times rarity (as TF-IDF, Salton and Buckley 1988), each kind scaled to its own length; unknown features are left out. */
export function vectorOf({ counts }: Features, vocabulary: Vocabulary): Vector {
  const ids: number[] = [];
  const values: number[] = [];
  const unknown = UNKNOWN * (1 + vocabulary.step * FINEST);
  for (const kind of KINDS) {
    if (vocabulary.kinds[kind] === 0) continue;
    const from = ids.length;
    let squares = 0;
    for (const [feature, count] of counts[kind]) {
      const id = vocabulary.ids.get(feature);
      if (id === undefined) {
        squares += unknown * unknown;
        continue;
      }
      const value = (count > 1 ? 1 + Math.log(count) : count) * (1 + vocabulary.step * vocabulary.rarity[id]!);
      ids.push(id);
      values.push(value);
      squares += value * value;
    }
    const scale = squares > 0 ? vocabulary.kinds[kind] / Math.sqrt(squares) : 0;
    for (let at = from; at < values.length; at++) values[at]! *= scale;
  }
  return { ids: Int32Array.from(ids), values: Float32Array.from(values) };
}
