import type { Features, Kind } from './features.ts';
import { KINDS } from './features.ts';

/** The features seen in training: their numbers from 0, and how telling each is (inverse document frequency). */
export type Vocabulary = {
  ids: ReadonlyMap<number, number>;
  idf: Float32Array;
  /** The idf of a feature that was never seen. */
  unseen: number;
};

/** A text as numbers: parallel arrays of feature ids and their values. */
export type Vector = { ids: Int32Array; values: Float32Array };

/** How much each kind counts; every kind has this length in each vector. */
const KIND_WEIGHTS: Readonly<Record<Kind, number>> = { word: 1, pair: 0.5, letters: 1 };

export function vocabularyOf(texts: readonly Features[]): Vocabulary {
  const ids = new Map<number, number>();
  const documents: number[] = [];
  for (const { counts } of texts) {
    for (const kind of KINDS) {
      for (const feature of counts[kind].keys()) {
        const id = ids.get(feature) ?? ids.size;
        ids.set(feature, id);
        documents[id] = (documents[id] ?? 0) + 1;
      }
    }
  }
  const idf = Float32Array.from(documents, (seen) => Math.log((1 + texts.length) / (1 + seen)) + 1);
  return { ids, idf, unseen: Math.log(1 + texts.length) + 1 };
}

/** TF-IDF with logarithmic counts (Salton and Buckley 1988), each kind scaled to its own length; unknown features are left out. */
export function vectorOf(features: Features, vocabulary: Vocabulary): Vector {
  const ids: number[] = [];
  const values: number[] = [];
  for (const kind of KINDS) {
    const from = ids.length;
    let squares = 0;
    for (const [feature, count] of features.counts[kind]) {
      const id = vocabulary.ids.get(feature);
      if (id === undefined) continue;
      const value = (1 + Math.log(count)) * (vocabulary.idf[id] ?? 0);
      ids.push(id);
      values.push(value);
      squares += value * value;
    }
    const scale = squares > 0 ? KIND_WEIGHTS[kind] / Math.sqrt(squares) : 0;
    for (let at = from; at < values.length; at++) values[at]! *= scale;
  }
  return { ids: Int32Array.from(ids), values: Float32Array.from(values) };
}
