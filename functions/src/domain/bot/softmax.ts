import { seeded, shuffle } from './random.ts';
import type { Kept } from './rows.ts';
import { addUp, takeAway } from './rows.ts';
import type { Vector } from './vocabulary.ts';

/** `rows[feature * classes + class]`. */
export type Weights = { classes: number; rows: Float32Array; bias: Float32Array };

export type Training = {
  epochs: number;
  /** The size of the first gradient step. */
  rate: number;
  /** Inverse strength of the L2 penalty, as C in LIBLINEAR. */
  c: number;
  /** The share of features hidden at random in each step (Wager et al. 2013: dropout as adaptive regularisation). */
  dropout: number;
};

const FEW: Training = { epochs: 20, rate: 2, c: 10, dropout: 0.4 };
const MANY: Training = { epochs: 30, rate: 3, c: 20, dropout: 0.5 };
const MANY_EXAMPLES = 2_000;

/** Chosen by validation on public training sets. */
export function trainingFor(examples: number): Training {
  return examples < MANY_EXAMPLES ? FEW : MANY;
}

const SEED = 7;
/** With fewer examples than this their order changes the weights noticeably, so the mean over several orders is taken. */
const VERY_FEW = 300;
const RUNS = 5;
const BIAS_RATE = 0.01;
/** Gradients smaller than this are skipped, which is so for most classes of most examples. */
const NEGLIGIBLE = 1e-4;

/**
 * Multinomial logistic regression by stochastic gradient descent with a decaying step (Bottou 2010). For very few examples the weights are the mean
 * of several such runs, and so are the scores (bagging without new samples: Breiman 1996). The same input gives the same weights.
 */
export function trainSoftmax(
  vectors: readonly Vector[],
  labels: Int32Array,
  classes: number,
  features: number,
  training: Training = trainingFor(vectors.length),
): Weights {
  const sum = trainOnce(vectors, labels, classes, features, training, SEED);
  if (vectors.length >= VERY_FEW) return sum;
  for (let run = 1; run < RUNS; run++) {
    const { rows, bias } = trainOnce(vectors, labels, classes, features, training, SEED + run);
    addTo(sum.rows, rows);
    addTo(sum.bias, bias);
  }
  const mean = (total: number) => total / RUNS;
  return { classes, rows: sum.rows.map(mean), bias: sum.bias.map(mean) };
}

function addTo(sum: Float32Array, more: Float32Array): void {
  for (let at = 0; at < sum.length; at++) sum[at]! += more[at]!;
}

/** One run. The weights are kept as `scale * rows`, so that the penalty costs one multiplication a step. */
function trainOnce(
  vectors: readonly Vector[],
  labels: Int32Array,
  classes: number,
  features: number,
  training: Training,
  seed: number,
): Weights {
  const rows = new Float32Array(features * classes);
  const bias = new Float32Array(classes);
  const random = seeded(seed);
  const order = Int32Array.from(vectors.keys());
  const longest = vectors.reduce((most, vector) => Math.max(most, vector.ids.length), 0);
  const kept: Kept = { starts: new Int32Array(longest), values: new Float32Array(longest), count: 0 };
  const z = new Float64Array(classes);
  const active = new Int32Array(classes);
  const errors = new Float64Array(classes);
  const penalty = 1 / (training.c * vectors.length);
  const balance = balanceOf(labels, classes);
  let scale = 1;
  let step = 0;
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const rate = training.rate / (1 + training.rate * penalty * step++);
      drop(vectors[at]!, training.dropout, random, classes, kept);
      addUp(rows, kept, z);
      for (let k = 0; k < classes; k++) z[k] = z[k]! * scale + bias[k]!;
      toErrors(z, labels[at]!, balance[labels[at]!]!);
      scale *= 1 - rate * penalty;
      let wrong = 0;
      for (let k = 0; k < classes; k++) {
        if (Math.abs(z[k]!) <= NEGLIGIBLE) continue;
        bias[k]! -= rate * BIAS_RATE * z[k]!;
        errors[wrong] = z[k]! * (rate / scale);
        active[wrong++] = k;
      }
      takeAway(rows, kept, errors, active, wrong);
    }
  }
  for (let at = 0; at < rows.length; at++) rows[at]! *= scale;
  return { classes, rows, bias };
}

/** Fills `kept` with the features that are not dropped, enlarged to make up for the dropped share. */
function drop({ ids, values }: Vector, share: number, random: () => number, classes: number, kept: Kept): void {
  kept.count = 0;
  for (let at = 0; at < ids.length; at++) {
    if (random() < share) continue;
    kept.starts[kept.count] = ids[at]! * classes;
    kept.values[kept.count++] = values[at]! / (1 - share);
  }
}

/** Turns scores into the gradient of the log loss, in place: probability minus truth (1 for `label`, otherwise 0), times `weight`. */
function toErrors(z: Float64Array, label: number, weight: number): void {
  softmax(z);
  z[label]! -= 1;
  for (let k = 0; k < z.length; k++) z[k]! *= weight;
}

/** A class with few examples weighs more, by the square root, so that entries with fifty phrasings do not crowd out entries with two. */
function balanceOf(labels: Int32Array, classes: number): Float64Array {
  const counts = new Float64Array(classes);
  for (const label of labels) counts[label]!++;
  return counts.map((count) => Math.sqrt(labels.length / (classes * Math.max(1, count))));
}

/** Turns scores into probabilities, in place. */
export function softmax(z: Float64Array): void {
  let highest = -Infinity;
  for (const score of z) if (score > highest) highest = score;
  let sum = 0;
  for (let k = 0; k < z.length; k++) sum += z[k] = Math.exp(z[k]! - highest);
  for (let k = 0; k < z.length; k++) z[k]! /= sum;
}
