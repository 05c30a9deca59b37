import type { Example } from './classifier.ts';
import type { HeldOut } from './cross-validate.ts';
import { crossValidate } from './cross-validate.ts';
import type { Gate } from './gate.ts';
import { gateOf, gateScore } from './gate.ts';

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

export function calibrate(examples: readonly Example[], classes: number): Calibration {
  return calibrateOn(crossValidate(examples, classes));
}

/** As `calibrate`, on readings that are there already. */
export function calibrateOn(trials: readonly HeldOut[]): Calibration {
  const gate = gateOf(trials.map(({ signals }) => signals));
  const scored = trials.map(({ signals, ranked, label }) => ({
    score: gateScore(gate, signals),
    right: ranked[0] === label,
  }));
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

function quantilesOf(sorted: Float32Array): Float32Array {
  if (sorted.length === 0) return sorted;
  return Float32Array.from(
    { length: QUANTILES + 1 },
    (_, at) => sorted[Math.min(sorted.length - 1, Math.floor((at / QUANTILES) * sorted.length))]!,
  );
}

/**
 * A logistic curve from score to the chance of being right, by gradient descent, with the targets that Platt 1999 corrects for the
 * number of trials: ten of ten right is 11/12 and not certainty.
 */
function platt(trials: readonly { score: number; right: boolean }[]): { slope: number; offset: number } {
  const count = trials.filter(({ right }) => right).length;
  const targetOfRight = (count + 1) / (count + 2);
  const targetOfWrong = 1 / (trials.length - count + 2);
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < 300; step++) {
    let alongSlope = 0;
    let alongOffset = 0;
    for (const { score, right } of trials) {
      const error = 1 / (1 + Math.exp(-(slope * score + offset))) - (right ? targetOfRight : targetOfWrong);
      alongSlope += error * score;
      alongOffset += error;
    }
    slope -= alongSlope / Math.max(1, trials.length);
    offset -= alongOffset / Math.max(1, trials.length);
  }
  return { slope: Math.max(0.1, slope), offset };
}
