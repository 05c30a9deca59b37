import { parseArgs } from 'node:util';
import type { Trial } from '../functions/src/domain/bot/evaluate.ts';
import { evaluate } from '../functions/src/domain/bot/evaluate.ts';
import { judge } from '../functions/src/domain/bot/judge.ts';
import type { Level, Lose } from '../functions/src/domain/bot/level.ts';
import { LEVELS, LOSE, loseOf } from '../functions/src/domain/bot/level.ts';
import { learn, took } from './bot/learnt.ts';
import { figuresOf, tableOf } from './bot/report.ts';
import { entriesOf, readRows } from './bot/rows.ts';
import { SetupError, main } from './fail.ts';

const USAGE =
  'npm run bot:eval -- --train FILE --test FILE [--language ru|en] [--level careful|balanced|bold|lose=0.01] [--json]';

/**
 * `npm run bot:eval`: trains the bot on one file and measures it on the other. A line is {"text": "...", "label": "topic"}. In the test file the label null
 * means out of scope, and so does a label that the training file does not have. `--language` is only noted in the saved model, as the language of the bot's
 * own words. The bot reads both languages either way.
 */
await main(async () => {
  const { train, test, language, level, json } = options();
  const lose = loseNamed(level);
  const learnt = learn(entriesOf(readRows(train)), language, levelNamed(level));
  if (learnt === null) throw new SetupError(`${train}: no line has both a label and words to learn from`);
  const { model, times } = learnt;
  const taught = new Set(model.entries.map(({ id }) => id));
  const trials = readRows(test).map(({ text, label }): Trial => {
    return { text, entryId: label !== null && taught.has(label) ? label : null };
  });
  for (const { text } of trials.slice(0, 200)) judge(model.taught, text, LOSE.balanced);
  const [, answersMs] = took(() => trials.forEach(({ text }) => judge(model.taught, text, LOSE.balanced)));
  const measured = evaluate(model, trials, lose);
  const all = { ...times, answerMs: answersMs / trials.length };
  console.log(json ? JSON.stringify(figuresOf(measured, all)) : tableOf(measured, all));
});

function options() {
  const { train, test, language, level, json } = parsed();
  if (train === undefined || test === undefined)
    throw new SetupError(`--${train === undefined ? 'train' : 'test'} FILE is missing: ${USAGE}`);
  if (language !== 'ru' && language !== 'en') throw new SetupError(`--language ${language}: must be ru or en`);
  return { train, test, language, level, json } as const;
}

function parsed() {
  try {
    return parseArgs({
      options: {
        train: { type: 'string' },
        test: { type: 'string' },
        language: { type: 'string', default: 'en' },
        level: { type: 'string', default: 'balanced' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    // Some of Node's own messages take several lines.
    const message = error instanceof Error ? error.message.split('\n')[0] : 'unknown options';
    throw new SetupError(`${message} Usage: ${USAGE}`);
  }
}

function levelNamed(name: string): Level {
  return LEVELS.find((level) => level === name) ?? 'balanced';
}

function loseNamed(name: string): Lose {
  const level = LEVELS.find((each) => each === name);
  if (level !== undefined) return LOSE[level];
  const share = Number(/^lose=(\d*\.?\d+)$/.exec(name)?.[1]);
  if (share >= 0 && share <= 1) return loseOf(share);
  throw new SetupError(`--level ${name}: must be ${LEVELS.join(', ')} or lose= and a share from 0 to 1`);
}
