import type { Example } from './classifier.ts';
import { read, train } from './classifier.ts';
import type { Gate, Signals } from './gate.ts';
import { gateOf, gateScore, signalsOf } from './gate.ts';
import { seeded, shuffle } from './random.ts';

const FOLDS = 5;
const SEED = 3;
/** The finest step of "lose q %" that is kept. */
export const QUANTILES = 400;

/** With fewer right answers the curve says nothing. */
const LEAST_RIGHT = 10;

/** What the knowledge base's own cross-validation says about it. */
export type Calibration = {
  gate: Gate;
  /** Gate scores of the answers that were right: `QUANTILES + 1` of them, ascending, evenly spaced; empty when none was right. */
  right: Float32Array;
  rightCount: number;
  /** Confidence = 1 / (1 + exp(-(slope * score + offset))), by Platt 1999. */
  slope: number;
  offset: number;
};

type Trial = { signals: Signals; right: boolean };

/** Reads every example by a classifier that has not seen it, in five folds. No out-of-scope examples are needed. */
export function calibrate(examples: readonly Example[], classes: number): Calibration {
  const trials = trialsOf(examples, classes);
  const gate = gateOf(trials.map(({ signals }) => signals));
  const scored = trials.map(({ signals, right }) => ({ score: gateScore(gate, signals), right }));
  const right = scored.filter((trial) => trial.right).map(({ score }) => score);
  return { gate, right: quantilesOf(Float32Array.from(right).sort()), rightCount: right.length, ...platt(scored) };
}

/** The score below which the share `lose` (0-1) of the right answers falls. Without any right answer nothing is certain enough. */
export function thresholdAt({ right }: Calibration, lose: number): number {
  return right.length === 0 ? Infinity : right[Math.round(Math.min(1, Math.max(0, lose)) * QUANTILES)]!;
}

/** Whether there was enough to calibrate on: several entries, several phrasings each. */
export function isTrusted({ rightCount }: Calibration): boolean {
  return rightCount >= LEAST_RIGHT;
}

export function confidenceOf({ slope, offset }: Calibration, score: number): number {
  return 1 / (1 + Math.exp(-(slope * score + offset)));
}

function trialsOf(examples: readonly Example[], classes: number): Trial[] {
  const folds = foldsOf(examples, classes);
  const trials: Trial[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = examples.filter((_, at) => folds[at] === fold);
    const rest = examples.filter((_, at) => folds[at] !== fold);
    if (held.length === 0 || rest.length === 0) continue;
    const classifier = train(rest, classes);
    for (const { text, label } of held) {
      const reading = read(classifier, text);
      trials.push({ signals: signalsOf(classifier, reading), right: reading.ranked[0] === label });
    }
  }
  return trials;
}

/** A fold for each example, so that each class is spread evenly. */
function foldsOf(examples: readonly Example[], classes: number): Int32Array {
  const order = Int32Array.from(examples.keys());
  shuffle(order, seeded(SEED));
  const seen = new Int32Array(classes);
  const folds = new Int32Array(examples.length);
  for (const at of order) folds[at] = seen[examples[at]!.label]!++ % FOLDS;
  return folds;
}

function quantilesOf(sorted: Float32Array): Float32Array {
  if (sorted.length === 0) return sorted;
  return Float32Array.from(
    { length: QUANTILES + 1 },
    (_, at) => sorted[Math.min(sorted.length - 1, Math.floor((at / QUANTILES) * sorted.length))]!,
  );
}

/** A logistic curve from score to the chance of being right (Platt 1999), by gradient descent. */
function platt(trials: readonly { score: number; right: boolean }[]): { slope: number; offset: number } {
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < 300; step++) {
    let alongSlope = 0;
    let alongOffset = 0;
    for (const { score, right } of trials) {
      const error = 1 / (1 + Math.exp(-(slope * score + offset))) - (right ? 1 : 0);
      alongSlope += error * score;
      alongOffset += error;
    }
    slope -= alongSlope / Math.max(1, trials.length);
    offset -= alongOffset / Math.max(1, trials.length);
  }
  return { slope: Math.max(0.1, slope), offset };
}
