import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { calibrate } from '../functions/src/domain/bot/calibrate.ts';
import { train } from '../functions/src/domain/bot/classifier.ts';
import type { Evaluation, Outcomes, Trial } from '../functions/src/domain/bot/evaluate.ts';
import { evaluate } from '../functions/src/domain/bot/evaluate.ts';
import { judge } from '../functions/src/domain/bot/judge.ts';
import type { KnowledgeEntry } from '../functions/src/domain/bot/knowledge.ts';
import type { Level, Lose } from '../functions/src/domain/bot/level.ts';
import { LEVELS, LOSE, loseOf } from '../functions/src/domain/bot/level.ts';
import type { Model } from '../functions/src/domain/bot/model.ts';
import { lessonOf } from '../functions/src/domain/bot/model.ts';
import { loadModel, saveModel } from '../functions/src/domain/bot/pack.ts';
import { phrasesOf } from '../functions/src/domain/bot/phrase.ts';

const USAGE = `npm run bot:eval -- --train FILE --test FILE [--language ru|en] [--level careful|balanced|bold|lose=0.01] [--json]

Trains the bot on one file and measures it on the other. A line is {"text": "...", "label": "topic"}. In the test file the
label null is out of scope, and so is a label that the training file does not have.`;

type Line = { text: string; label: string | null };
type Timed = { trainMs: number; calibrateMs: number; modelBytes: number; loadMs: number; answerMs: number };

const { values } = parseArgs({
  options: {
    train: { type: 'string' },
    test: { type: 'string' },
    language: { type: 'string', default: 'en' },
    level: { type: 'string', default: 'balanced' },
    json: { type: 'boolean', default: false },
  },
});
const lose = loseNamed(values.level);
if (values.train === undefined || values.test === undefined || lose === null || !/^(ru|en)$/.test(values.language)) {
  console.error(USAGE);
  process.exit(2);
}

const lessons = linesOf(values.train);
const taughtLabels = new Set(lessons.map(({ label }) => label));
const trials = linesOf(values.test).map(({ text, label }): Trial => ({
  text,
  entryId: taughtLabels.has(label) ? label : null,
}));
const { model, timed } = taughtBy(lessons);
const measured = evaluate(model, trials, lose);
console.log(values.json ? JSON.stringify(figuresOf(measured, timed)) : tableOf(measured, timed));

function taughtBy(lines: readonly Line[]): { model: Model; timed: Timed } {
  const { entries, examples } = lessonOf(entriesOf(lines));
  const [classifier, trainMs] = took(() => train(examples, entries.length));
  const [calibration, calibrateMs] = took(() => calibrate(examples, entries.length));
  const taught = { classifier, calibration, phrases: phrasesOf(examples) };
  const bytes = saveModel({
    locale: values.language === 'ru' ? 'ru' : 'en',
    level: levelNamed(values.level),
    entries,
    taught,
  });
  loadModel(bytes);
  const [loaded, loadMs] = took(() => loadModel(bytes));
  for (const { text } of trials.slice(0, 200)) judge(taught, text, LOSE.balanced);
  const [, answersMs] = took(() => trials.forEach(({ text }) => judge(loaded.taught!, text, LOSE.balanced)));
  return {
    model: loaded,
    timed: { trainMs, calibrateMs, modelBytes: bytes.length, loadMs, answerMs: answersMs / Math.max(1, trials.length) },
  };
}

/** An entry for each label; the label itself, in words, is the title. */
function entriesOf(lines: readonly Line[]): KnowledgeEntry[] {
  const phrasings = Map.groupBy(
    lines.filter(({ label }) => label !== null),
    ({ label }) => label ?? '',
  );
  return [...phrasings].map(([label, told]) => ({
    id: label,
    topicId: label,
    subtopicId: null,
    answer: label,
    active: true,
    title: label.replace(/[_/-]+/g, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'),
    phrasings: told.map(({ text }) => text),
  }));
}

function linesOf(file: string): Line[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line): Line => JSON.parse(line));
}

function levelNamed(name: string): Level {
  return LEVELS.find((level) => level === name) ?? 'balanced';
}

function loseNamed(name: string): Lose | null {
  const level = LEVELS.find((each) => each === name);
  if (level !== undefined) return LOSE[level];
  const share = /^lose=(0?\.\d+|0|1)$/.exec(name)?.[1];
  return share === undefined ? null : loseOf(Number(share));
}

function took<T>(work: () => T): [result: T, ms: number] {
  const from = performance.now();
  const result = work();
  return [result, performance.now() - from];
}

function figuresOf(
  { closed, top3, inScope, oosRecall, oosPrecision, auroc, inScopeAtOos70 }: Evaluation,
  timed: Timed,
) {
  return { closed, top3, inScope, oosRecall, oosPrecision, auroc, inScopeAtOos70, ...timed };
}

function tableOf(measured: Evaluation, timed: Timed): string {
  const percent = (share: number | null) => (share === null ? '-' : `${(100 * share).toFixed(1)} %`);
  const rows: [string, string][] = [
    ['messages in scope / out of scope', `${measured.inScopeCount} / ${measured.outOfScopeCount}`],
    ['closed accuracy', percent(measured.closed)],
    ['right among the first three', percent(measured.top3)],
    ['in-scope accuracy', percent(measured.inScope)],
    ['out-of-scope recall', percent(measured.oosRecall)],
    ['out-of-scope precision', percent(measured.oosPrecision)],
    ['AUROC', measured.auroc === null ? '-' : measured.auroc.toFixed(3)],
    ['in-scope accuracy at 70 % out-of-scope recall', percent(measured.inScopeAtOos70)],
    ['training / calibration', `${timed.trainMs.toFixed(0)} ms / ${timed.calibrateMs.toFixed(0)} ms`],
    ['model', `${(timed.modelBytes / 1000).toFixed(0)} kB`],
    ['load / answer', `${timed.loadMs.toFixed(1)} ms / ${timed.answerMs.toFixed(3)} ms`],
  ];
  const cells = ({ right, wrong, buttonsRight, buttonsWrong, operator }: Outcomes) =>
    [right, wrong, buttonsRight, buttonsWrong, operator].map((share) => percent(share).padStart(14)).join('');
  return [
    ...rows.map(([name, value]) => `${name.padEnd(48)}${value}`),
    '',
    `${''.padEnd(16)}${['right', 'wrong', 'buttons right', 'buttons wrong', 'operator'].map((name) => name.padStart(14)).join('')}`,
    `${'in scope'.padEnd(16)}${cells(measured.outcomes.inScope)}`,
    `${'out of scope'.padEnd(16)}${cells(measured.outcomes.outOfScope)}`,
  ].join('\n');
}
