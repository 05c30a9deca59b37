import type { Locale } from '../locale.ts';
import type { Calibration } from './calibrate.ts';
import { calibrate } from './calibrate.ts';
import type { Classifier, Example } from './classifier.ts';
import { train as trainClassifier } from './classifier.ts';
import { featuresOf } from './features.ts';
import type { KnowledgeEntry } from './knowledge.ts';
import type { Level } from './level.ts';

/** Which entry a class of the classifier is, and where it belongs. */
export type ModelEntry = Pick<KnowledgeEntry, 'id' | 'topicId' | 'subtopicId'>;

/** What publishing makes of the knowledge: everything that the bot needs to read messages. `taught` is null when there is nothing to learn. */
export type Model = {
  locale: Locale;
  level: Level;
  entries: readonly ModelEntry[];
  taught: { classifier: Classifier; calibration: Calibration } | null;
};

/** Trains and calibrates on the active entries. The same entries give the same model. */
export function train(entries: readonly KnowledgeEntry[], { locale, level }: Pick<Model, 'locale' | 'level'>): Model {
  const taught = entries
    .filter(({ active }) => active)
    .map((entry) => ({ entry, texts: examplesOf(entry) }))
    .filter(({ texts }) => texts.length > 0);
  const known = taught.map(({ entry: { id, topicId, subtopicId } }) => ({ id, topicId, subtopicId }));
  const examples: Example[] = taught.flatMap(({ texts }, label) => texts.map((text) => ({ features: featuresOf(text), label })));
  if (examples.length === 0) return { locale, level, entries: [], taught: null };
  const classifier = trainClassifier(examples, known.length);
  return { locale, level, entries: known, taught: { classifier, calibration: calibrate(examples, known.length) } };
}

/** The title counts as one more phrasing; texts without a single word teach nothing. */
function examplesOf({ title, phrasings }: KnowledgeEntry): string[] {
  return [...new Set([title, ...phrasings])].filter((text) => featuresOf(text).words.length > 0);
}
