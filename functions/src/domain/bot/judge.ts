import type { Calibration } from './calibrate.ts';
import { confidenceOf, isTrusted, thresholdAt } from './calibrate.ts';
import type { Prior } from './classifier.ts';
import { read, UNBIASED } from './classifier.ts';
import { evidenceFor, gateScore, signalsOf } from './gate.ts';
import type { Lose } from './level.ts';
import type { Taught } from './model.ts';
import { phrasedBy } from './phrase.ts';

/** What the matcher makes of one text. `ranked` are the classes from the most likely down; `probabilities` are by class. */
export type Judgement = {
  verdict: 'answer' | 'clarify' | 'refuse';
  /** Higher is surer. Scores of different models cannot be compared. */
  score: number;
  /** The chance that the best class is right, 0-1. */
  confidence: number;
  /** The share of the message that the best class knows, 0-1; 0 when nothing in it tells one class from another. */
  covered: number;
  /** The text has the words of a phrasing of an entry, in any order. */
  verbatim: boolean;
  ranked: readonly number[];
  probabilities: Float64Array;
};

/** The least shares of the message that an entry must know, when there is too little knowledge to calibrate on. */
const UNTRUSTED = { answer: 0.6, clarify: 0.3 };
/**
 * An answer needs at least this share of the message in the entry. The certainty of the classifier is not enough, since it always has to choose some
 * class.
 */
const LEAST_COVERED = 0.1;
/** An answer also needs at least this much evidence: a word that only this entry has, or, among other words, one that few entries share. */
const LEAST_EVIDENCE = 0.6;
/** With less evidence than this the bot cannot choose buttons either. */
const SOME_EVIDENCE = 0.05;
/** Added to the evidence when the last answer was of the same topic (`prior`). */
const LEANING = 0.5;

export function judge(taught: Taught, text: string, lose: Lose, prior: Prior = UNBIASED): Judgement {
  const { classifier, calibration, phrases } = taught;
  const reading = read(classifier, text, prior);
  const signals = signalsOf(classifier, reading);
  const score = gateScore(calibration.gate, signals);
  const best = reading.ranked[0]!;
  const found = { score, ranked: reading.ranked, probabilities: reading.probabilities };
  const owners = phrasedBy(phrases, reading.stems).filter((label) => prior(label) !== -Infinity);
  if (owners.length > 0) {
    const ranked = [...owners, ...reading.ranked.filter((label) => !owners.includes(label))];
    const verdict = owners.length === 1 ? 'answer' : 'clarify';
    return { ...found, ranked, verdict, confidence: 1 / owners.length, covered: 1, verbatim: true };
  }
  const evidence = evidenceFor(classifier, reading.stems, best, signals[2]) + (prior(best) > 0 ? LEANING : 0);
  const grounds = { score, covered: signals[2], evidence };
  const verdict = verdictOn(calibration, lose, grounds);
  if (isGroundless(grounds)) return { ...found, verdict, confidence: 0, covered: 0, verbatim: false };
  const platt = confidenceOf(calibration, score);
  const confidence = evidence < LEAST_EVIDENCE ? Math.min(platt, reading.probabilities[best]!) : platt;
  return { ...found, verdict, confidence, covered: grounds.covered, verbatim: false };
}

/** What a verdict goes by: the score of the gate, the share of the message that the best class knows, and the evidence (`evidenceFor`). */
export type Grounds = { score: number; covered: number; evidence: number };

export function verdictOn(calibration: Calibration, lose: Lose, grounds: Grounds): Judgement['verdict'] {
  if (isGroundless(grounds)) return 'refuse';
  const { score, covered, evidence } = grounds;
  const [surety, bars] = isTrusted(calibration)
    ? [score, { answer: thresholdAt(calibration, lose.answer), clarify: thresholdAt(calibration, lose.clarify) }]
    : [covered, UNTRUSTED];
  if (surety >= bars.answer && covered >= LEAST_COVERED && evidence >= LEAST_EVIDENCE) return 'answer';
  return surety >= bars.clarify ? 'clarify' : 'refuse';
}

function isGroundless({ covered, evidence }: Grounds): boolean {
  return covered === 0 || evidence < SOME_EVIDENCE;
}
