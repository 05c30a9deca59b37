import type { Locale } from '../locale.ts';
import type { Calibration } from './calibrate.ts';
import { calibration } from './calibrate.ts';
import type { Classifier, Example } from './classifier.ts';
import { exampleOf, train as trainClassifier } from './classifier.ts';
import type { KnowledgeEntry } from './knowledge.ts';
import type { Level } from './level.ts';
import type { Phrases } from './phrase.ts';
import { phrasesOf } from './phrase.ts';
import { tokenize } from './tokenize.ts';

/** The entry that a class of the classifier stands for, and its topic. */
export type ModelEntry = Pick<KnowledgeEntry, 'id' | 'topicId' | 'subtopicId'>;

/** What the bot has learnt. */
export type Taught = { classifier: Classifier; calibration: Calibration; phrases: Phrases };

/** What publishing makes of the knowledge: everything that the bot needs to read messages. `taught` is null when there is nothing to learn. */
export type Model = { locale: Locale; level: Level; entries: readonly ModelEntry[]; taught: Taught | null };

/** What there is to learn: the entry of each class, and the examples. */
export type Lesson = { entries: readonly ModelEntry[]; examples: readonly Example[] };

/** Trains and calibrates on the active entries. The same entries give the same model. */
export function train(
  entries: readonly KnowledgeEntry[],
  of: Pick<Model, 'locale' | 'level'>,
  tell: (share: number) => void = () => undefined,
): Model {
  const steps = training(entries, of);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    tell(step.value);
  }
}

/** The first training is one of six that the calibration needs, each about as long. */
const FIRST = 1 / 6;

/** The same step by step: yields the share (0-1) that is done, so that whoever runs it may say so in between. */
export function* training(
  entries: readonly KnowledgeEntry[],
  { locale, level }: Pick<Model, 'locale' | 'level'>,
): Generator<number, Model> {
  const lesson = lessonOf(entries);
  const classes = lesson.entries.length;
  if (classes === 0) return { locale, level, entries: [], taught: null };
  const classifier = trainClassifier(lesson.examples, classes);
  yield FIRST;
  const steps = calibration(lesson.examples, classes);
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield FIRST + (1 - FIRST) * step.value;
  return {
    locale,
    level,
    entries: lesson.entries,
    taught: { classifier, calibration: step.value, phrases: phrasesOf(lesson.examples) },
  };
}

/** An entry without a single word teaches nothing and is left out. */
export function lessonOf(entries: readonly KnowledgeEntry[]): Lesson {
  const told = entries
    .filter(({ active }) => active)
    .map((entry) => ({ entry, texts: textsOf(entry) }))
    .filter(({ texts }) => texts.length > 0);
  return {
    entries: told.map(({ entry: { id, topicId, subtopicId } }) => ({ id, topicId, subtopicId })),
    examples: told.flatMap(({ texts }, label) => texts.map((text) => exampleOf(text, label))),
  };
}

/** The title counts as one more phrasing. The bot reads every language of an entry, whatever the visitor's is. */
function textsOf({ title, phrasings, translations }: KnowledgeEntry): string[] {
  const others = Object.values(translations ?? {}).flatMap((one) => [one.title, ...one.phrasings]);
  return [...new Set([title, ...phrasings, ...others])].filter((text) => tokenize(text).length > 0);
}
