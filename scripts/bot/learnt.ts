import { calibrate } from '../../functions/src/domain/bot/calibrate.ts';
import { train } from '../../functions/src/domain/bot/classifier.ts';
import type { KnowledgeEntry } from '../../functions/src/domain/bot/knowledge.ts';
import type { Level } from '../../functions/src/domain/bot/level.ts';
import type { Model, Taught } from '../../functions/src/domain/bot/model.ts';
import { lessonOf } from '../../functions/src/domain/bot/model.ts';
import { loadModel, saveModel } from '../../functions/src/domain/bot/pack.ts';
import { phrasesOf } from '../../functions/src/domain/bot/phrase.ts';
import type { Locale } from '../../functions/src/domain/locale.ts';

/** The cost of learning, in milliseconds and bytes. */
export type Times = { trainMs: number; calibrateMs: number; modelBytes: number; loadMs: number };
export type Learnt = { model: Model & { taught: Taught }; times: Times };

/** The bot as it answers visitors: trained, saved and loaded. Null when the entries have no words to learn from. */
export function learn(entries: readonly KnowledgeEntry[], locale: Locale, level: Level): Learnt | null {
  const lesson = lessonOf(entries);
  const classes = lesson.entries.length;
  if (classes === 0) return null;
  const [classifier, trainMs] = took(() => train(lesson.examples, classes));
  const [calibration, calibrateMs] = took(() => calibrate(lesson.examples, classes));
  const taught = { classifier, calibration, phrases: phrasesOf(lesson.examples) };
  const bytes = saveModel({ locale, level, entries: lesson.entries, taught });
  loadModel(bytes);
  const [loaded, loadMs] = took(() => loadModel(bytes));
  const model = { ...loaded, taught: loaded.taught ?? taught };
  return { model, times: { trainMs, calibrateMs, modelBytes: bytes.length, loadMs } };
}

/** The result of some work, and the milliseconds that it took. */
export function took<T>(work: () => T): [result: T, ms: number] {
  const from = performance.now();
  const result = work();
  return [result, performance.now() - from];
}
