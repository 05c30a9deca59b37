import type { Example } from './classifier.ts';
import type { HeldOut } from './cross-validate.ts';
import { crossValidate, crossValidation } from './cross-validate.ts';
import type { Gate } from './gate.ts';
import { gateOf, gateScore } from './gate.ts';

/** The scores of right answers are kept in so many steps: the smallest share that can be given up is 1/400. */
export const QUANTILES = 400;

/** With fewer right answers the calibration is too uncertain to go by. */
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

/** The same step by step: yields the share (0-1) that is done. */
export function* calibration(examples: readonly Example[], classes: number): Generator<number, Calibration> {
  return calibrateOn(yield* crossValidation(examples, classes));
}

/** From the readings of a cross-validation that has been run already. */
export function calibrateOn(trials: readonly HeldOut[]): Calibration {
  const gate = gateOf(trials.map(({ signals }) => signals));
  const scored = trials.map(({ signals, ranked, label }) => ({
    score: gateScore(gate, signals),
    right: ranked[0] === label,
  }));
  const right = scored.filter((trial) => trial.right).map(({ score }) => score);
  return { gate, right: quantilesOf(Float32Array.from(right).sort()), rightCount: right.length, ...platt(scored) };
}

/** The score below which the share `lose` (0-1) of the right answers falls. Without any right answer it is infinite: no score is high enough. */
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
 * Fits a logistic curve from the score to the chance of being right, by gradient descent. The targets are corrected for the number of trials as in
 * Platt 1999: ten right of ten count as 11/12, not as certainty.
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
