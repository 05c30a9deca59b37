import { calibrateOn } from './calibrate.ts';
import type { Example } from './classifier.ts';
import type { HeldOut } from './cross-validate.ts';
import { crossValidate } from './cross-validate.ts';
import type { Evaluation, Judged } from './evaluate.ts';
import { measure } from './evaluate.ts';
import { gateScore } from './gate.ts';
import { verdictOn } from './judge.ts';
import type { KnowledgeEntry } from './knowledge.ts';
import type { Level } from './level.ts';
import { LEVELS, LOSE } from './level.ts';
import type { Lesson } from './model.ts';
import { lessonOf } from './model.ts';
import { phraseKey } from './phrase.ts';

/** With fewer phrasings than this the bot knows an entry badly: on public sets 5, 10 and 50 give 74, 83 and 92 % (Larson et al. 2019). */
export const ENOUGH_PHRASINGS = 8;

/** A phrasing or title that the bot would take for another entry if it had not learnt it. */
export type Mistake = { text: string; entryId: string; takenFor: string };

/** Two entries that the bot takes for each other, and the mistakes that show it. */
export type Confusion = { entryIds: readonly [string, string]; mistakes: readonly Mistake[] };

/** The same words under several entries: the bot can only ask which one was meant. */
export type Doubled = { text: string; entryIds: readonly string[] };

/** How well the bot would do on its own knowledge, reading each phrasing as if it had never seen it. */
export type Health = {
  entries: number;
  phrasings: number;
  /** Entries with fewer than `ENOUGH_PHRASINGS`, the poorest first. */
  few: readonly { entryId: string; count: number }[];
  doubled: readonly Doubled[];
  /** Pairs confused, the most often confused first. */
  confused: readonly Confusion[];
  /** What visitors would get at each level. */
  measured: Readonly<Record<Level, Evaluation>>;
};

/** Examines the active entries by cross-validation; `tell` is called with the share (0-1) that is done. The same entries give the same health. */
export function healthOf(entries: readonly KnowledgeEntry[], tell?: (share: number) => void): Health {
  const active = entries.filter((entry) => entry.active);
  const lesson = lessonOf(active);
  const trials = crossValidate(lesson.examples, lesson.entries.length, tell);
  return {
    entries: active.length,
    phrasings: active.reduce((sum, { phrasings }) => sum + phrasings.length, 0),
    few: active
      .map(({ id, phrasings }) => ({ entryId: id, count: phrasings.length }))
      .filter(({ count }) => count < ENOUGH_PHRASINGS)
      .toSorted((a, b) => a.count - b.count),
    doubled: doubledIn(lesson),
    confused: confusionsOf(mistakesOf(lesson, trials)),
    measured: measuredAt(lesson, trials),
  };
}

function measuredAt({ entries }: Lesson, trials: readonly HeldOut[]): Record<Level, Evaluation> {
  const calibration = calibrateOn(trials);
  const at = (level: Level) =>
    measure(
      trials.map(({ label, ranked, signals, evidence }): Judged => {
        const score = gateScore(calibration.gate, signals);
        const verdict = verdictOn(calibration, LOSE[level], { score, covered: signals[2], evidence });
        return { entryId: entries[label]!.id, verdict, score, rank: ranked.indexOf(label) };
      }),
    );
  return Object.fromEntries(LEVELS.map((level) => [level, at(level)])) as Record<Level, Evaluation>;
}

/**
 * The examples that the bot reads wrong, without two cases that the report tells elsewhere: the same words under several entries, and the only
 * example of an entry, which leaves nothing to recognise the entry by when it is held out.
 */
function mistakesOf({ entries, examples }: Lesson, trials: readonly HeldOut[]): Mistake[] {
  const doubled = new Set(sharedBy(examples).flatMap((same) => same.map(({ text }) => text)));
  const counts = new Map<number, number>();
  for (const { label } of examples) counts.set(label, (counts.get(label) ?? 0) + 1);
  return trials
    .filter(({ text, label, ranked }) => ranked[0] !== label && counts.get(label)! > 1 && !doubled.has(text))
    .map(({ text, label, ranked }) => ({ text, entryId: entries[label]!.id, takenFor: entries[ranked[0]!]!.id }));
}

function confusionsOf(mistakes: readonly Mistake[]): Confusion[] {
  const pairs = Map.groupBy(mistakes, ({ entryId, takenFor }) => [entryId, takenFor].toSorted().join(' '));
  return [...pairs.values()]
    .map((found): Confusion => ({ entryIds: [found[0]!.entryId, found[0]!.takenFor], mistakes: found }))
    .toSorted((a, b) => b.mistakes.length - a.mistakes.length);
}

function doubledIn({ entries, examples }: Lesson): Doubled[] {
  return sharedBy(examples).map((same) => ({
    text: same[0]!.text,
    entryIds: [...new Set(same.map(({ label }) => entries[label]!.id))],
  }));
}

/** Groups of examples that have the same words but belong to several classes. */
function sharedBy(examples: readonly Example[]): Example[][] {
  const asked = examples.filter(({ features }) => features.stems.length > 0);
  const same = Map.groupBy(asked, ({ features }) => phraseKey(features.stems));
  return [...same.values()].filter((found) => found.some(({ label }) => label !== found[0]!.label));
}
