import type { Calibration } from './calibrate.ts';
import { confidenceOf, isTrusted, thresholdAt } from './calibrate.ts';
import type { Prior } from './classifier.ts';
import { read, UNBIASED } from './classifier.ts';
import { gateScore, signalsOf } from './gate.ts';
import type { Lose } from './level.ts';
import type { Taught } from './model.ts';
import { phraseKey } from './phrase.ts';

/** What the matcher makes of one text. `ranked` are the classes from the most likely down; `probabilities` are by class. */
export type Judgement = {
  verdict: 'answer' | 'clarify' | 'refuse';
  /** Higher is surer; only scores of one model compare. */
  score: number;
  /** The chance that the best class is right, 0-1. */
  confidence: number;
  /** The share of the message that the best class knows, 0-1; 0 means that there is nothing to go by. */
  covered: number;
  /** The text is a phrasing of the knowledge, word for word. */
  verbatim: boolean;
  ranked: readonly number[];
  probabilities: Float64Array;
};

/** With too little knowledge to calibrate on, the bot goes by the share of the message that an entry knows. */
const UNTRUSTED = { answer: 0.6, clarify: 0.3 };
/** An answer needs at least this share of the message in the entry, however sure the classifier is: it has to choose something. */
const LEAST_COVERED = 0.1;

export function judge(taught: Taught, text: string, lose: Lose, prior: Prior = UNBIASED): Judgement {
  const { classifier, calibration, phrases } = taught;
  const reading = read(classifier, text, prior);
  const signals = signalsOf(classifier, reading);
  const score = gateScore(calibration.gate, signals);
  const covered = signals[2];
  const found = { score, covered, verbatim: false, ranked: reading.ranked, probabilities: reading.probabilities };
  const owners = (phrases.get(phraseKey(reading.stems)) ?? []).filter((label) => prior(label) !== -Infinity);
  if (reading.stems.length > 0 && owners.length > 0) {
    const ranked = [...owners, ...reading.ranked.filter((label) => !owners.includes(label))];
    const sure = owners.length === 1;
    return {
      ...found,
      ranked,
      verdict: sure ? 'answer' : 'clarify',
      confidence: 1 / owners.length,
      covered: 1,
      verbatim: true,
    };
  }
  if (covered === 0) return { ...found, verdict: 'refuse', confidence: 0 };
  const verdict = verdictOn(calibration, lose, score, covered);
  return { ...found, verdict, confidence: confidenceOf(calibration, score) };
}

/** What is done with a message by the gate's score and the share of it that the best class knows. */
export function verdictOn(calibration: Calibration, lose: Lose, score: number, covered: number): Judgement['verdict'] {
  if (covered === 0) return 'refuse';
  const [surety, bars] = isTrusted(calibration)
    ? [score, { answer: thresholdAt(calibration, lose.answer), clarify: thresholdAt(calibration, lose.clarify) }]
    : [covered, UNTRUSTED];
  if (surety >= bars.answer && covered >= LEAST_COVERED) return 'answer';
  return surety >= bars.clarify ? 'clarify' : 'refuse';
}
