import type { Example, Reading } from './classifier.ts';
import { read, train } from './classifier.ts';
import type { Signals } from './gate.ts';
import { evidenceFor, signalsOf } from './gate.ts';
import { seeded, shuffle } from './random.ts';

const FOLDS = 5;
const SEED = 3;
/** So many readings are enough to set the thresholds; further folds would only cost time. */
const ENOUGH = 4_000;

/** An example as it is read by a classifier that has not seen it. */
export type HeldOut = { text: string; label: number; ranked: Reading['ranked']; signals: Signals; evidence: number };

/**
 * Reads examples by a classifier that has not seen them, in five folds: every example, or `ENOUGH` of a very large knowledge base. No out-of-scope
 * examples are needed. `tell` is called after each fold with the share (0-1) of the work that is done.
 */
export function crossValidate(
  examples: readonly Example[],
  classes: number,
  tell: (share: number) => void = () => undefined,
): HeldOut[] {
  const steps = crossValidation(examples, classes);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    tell(step.value);
  }
}

/** The same step by step: yields the share (0-1) that is done after each fold, so that whoever runs it may say so in between. */
export function* crossValidation(examples: readonly Example[], classes: number): Generator<number, HeldOut[]> {
  const folds = foldsOf(examples, classes);
  const trials: HeldOut[] = [];
  for (let fold = 0; fold < FOLDS && trials.length < ENOUGH; fold++) {
    const held = examples.filter((_, at) => folds[at] === fold);
    const rest = examples.filter((_, at) => folds[at] !== fold);
    if (held.length === 0 || rest.length === 0) continue;
    const classifier = train(rest, classes);
    for (const { text, label } of held) {
      const reading = read(classifier, text);
      const signals = signalsOf(classifier, reading);
      const evidence = evidenceFor(classifier, reading.stems, reading.ranked[0]!, signals[2]);
      trials.push({ text, label, ranked: reading.ranked, signals, evidence });
    }
    yield (fold + 1) / FOLDS;
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
