import { calibrateOn } from './calibrate.ts';
import { crossValidate } from './cross-validate.ts';
import type { Evaluation, Judged } from './evaluate.ts';
import { measure } from './evaluate.ts';
import { gateScore } from './gate.ts';
import { verdictOn } from './judge.ts';
import type { KnowledgeEntry } from './knowledge.ts';
import type { Lose } from './level.ts';
import { lessonOf } from './model.ts';

/** With fewer phrasings than this the bot knows an entry badly: on public sets 5, 10 and 50 give 74, 83 and 92 % (Larson et al. 2019). */
export const ENOUGH_PHRASINGS = 8;
const SHOWN_TEXTS = 3;

/** Two entries that the bot takes for each other, with phrasings of which it did. */
export type Confusion = { entryIds: readonly [string, string]; count: number; texts: readonly string[] };

/** How well the bot would do on its own knowledge, reading each phrasing as if it had never seen it. */
export type Health = {
  entries: number;
  phrasings: number;
  /** Entries with fewer than `ENOUGH_PHRASINGS`, the poorest first. */
  few: readonly { entryId: string; count: number }[];
  /** Pairs confused, the most often confused first. */
  confused: readonly Confusion[];
  measured: Evaluation;
};

/** Examines the active entries by cross-validation. The same entries give the same health. */
export function healthOf(entries: readonly KnowledgeEntry[], lose: Lose): Health {
  const active = entries.filter((entry) => entry.active);
  const lesson = lessonOf(active);
  const idOf = (label: number) => lesson.entries[label]!.id;
  const trials = crossValidate(lesson.examples, lesson.entries.length);
  const calibration = calibrateOn(trials);
  const judged = trials.map(({ label, ranked, signals, evidence }): Judged => {
    const score = gateScore(calibration.gate, signals);
    const verdict = verdictOn(calibration, lose, { score, covered: signals[2], evidence });
    return { entryId: idOf(label), verdict, score, rank: ranked.indexOf(label) };
  });
  const mistaken = trials.filter(({ label, ranked }) => ranked[0] !== label);
  return {
    entries: active.length,
    phrasings: active.reduce((sum, { phrasings }) => sum + phrasings.length, 0),
    few: active
      .map(({ id, phrasings }) => ({ entryId: id, count: phrasings.length }))
      .filter(({ count }) => count < ENOUGH_PHRASINGS)
      .toSorted((a, b) => a.count - b.count),
    confused: confusionsOf(
      mistaken.map(({ text, label, ranked }) => ({ text, pair: [idOf(label), idOf(ranked[0]!)] as const })),
    ),
    measured: measure(judged),
  };
}

function confusionsOf(mistaken: readonly { text: string; pair: readonly [string, string] }[]): Confusion[] {
  const pairs = Map.groupBy(mistaken, ({ pair }) => pair.toSorted().join(' '));
  return [...pairs.values()]
    .map((found) => ({
      entryIds: found[0]!.pair,
      count: found.length,
      texts: found.slice(0, SHOWN_TEXTS).map(({ text }) => text),
    }))
    .toSorted((a, b) => b.count - a.count);
}
