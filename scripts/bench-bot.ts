import { parseArgs } from 'node:util';
import type { Evaluation } from '../functions/src/domain/bot/evaluate.ts';
import { evaluate } from '../functions/src/domain/bot/evaluate.ts';
import { learn } from './bot/learnt.ts';
import type { Exam } from './bot/sets.ts';
import { SETS } from './bot/sets.ts';
import { SetupError, main } from './fail.ts';

const USAGE = 'npm run bench:bot -- FOLDER [SET…] [--json]';
const SHARES = ['closed', 'top3', 'inScope', 'oosRecall', 'auroc', 'inScopeAtOos70'] as const;
type Shares = Record<(typeof SHARES)[number], number | null>;
type Figures = Shares & { cpuS: number; modelKb: number };

/**
 * `npm run bench:bot -- FOLDER [SET…]`: measures the figures of docs/bot.md, from a folder with the data sets (clinc150, banking77, hint3, ru-shop). Prints
 * a line for each set, or with --json an object for each set: shares 0-1, processor seconds of learning, kilobytes of the model.
 */
await main(async () => {
  const { folder, sets, json } = options();
  for (const name of sets) {
    const figures = meanOf(SETS[name]!(folder).map(measure));
    if (json) console.log(JSON.stringify({ set: name, ...figures }));
    else console.log(lineOf(name, figures));
  }
});

function options() {
  const { values, positionals } = parsed();
  const [folder, ...named] = positionals;
  if (folder === undefined) throw new SetupError(`FOLDER is missing: ${USAGE}`);
  const unknown = named.find((name) => !Object.hasOwn(SETS, name));
  if (unknown !== undefined) throw new SetupError(`${unknown}: no such set; there are ${Object.keys(SETS).join(', ')}`);
  return { folder, sets: named.length > 0 ? named : Object.keys(SETS), json: values.json };
}

function parsed() {
  try {
    return parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
  } catch (error) {
    throw new SetupError(
      `${error instanceof Error ? error.message.split('\n')[0] : 'Unknown options'} Usage: ${USAGE}`,
    );
  }
}

function measure({ entries, trials, lose, locale }: Exam): Figures {
  const from = process.cpuUsage();
  const learnt = learn(entries, locale, 'balanced');
  const { user, system } = process.cpuUsage(from);
  if (learnt === null) throw new SetupError('A set has nothing to learn from');
  const measured = evaluate(learnt.model, trials, lose);
  return { ...sharesOf(measured), cpuS: (user + system) / 1e6, modelKb: learnt.times.modelBytes / 1_000 };
}

function sharesOf({ closed, top3, inScope, oosRecall, auroc, inScopeAtOos70 }: Evaluation): Shares {
  return { closed, top3, inScope, oosRecall, auroc, inScopeAtOos70 };
}

/** The mean of a share is null when one of the exams could not measure that share. */
function meanOf(all: readonly Figures[]): Figures {
  const mean = <Name extends keyof Figures>(name: Name): Figures[Name] => {
    const values = all.map((figures) => figures[name]);
    const sum = values.reduce<number>((total, value) => total + (value ?? NaN), 0);
    return (Number.isNaN(sum) ? null : sum / all.length) as Figures[Name];
  };
  const shares = Object.fromEntries(SHARES.map((name) => [name, mean(name)])) as Shares;
  return { ...shares, cpuS: mean('cpuS'), modelKb: mean('modelKb') };
}

function lineOf(name: string, { cpuS, modelKb, auroc, ...shares }: Figures): string {
  const cells = SHARES.map((share) => {
    if (share === 'auroc') return `auroc ${auroc?.toFixed(3) ?? '-'}`;
    return `${share} ${shares[share] === null ? '-' : (100 * shares[share]).toFixed(1)}`;
  });
  return [name.padEnd(20), ...cells, `${cpuS.toFixed(2)} s`, `${modelKb.toFixed(0)} kB`].join('  ');
}
