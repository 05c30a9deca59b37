import type { Trial } from '../../functions/src/domain/bot/evaluate.ts';
import type { KnowledgeEntry } from '../../functions/src/domain/bot/knowledge.ts';
import type { Lose } from '../../functions/src/domain/bot/level.ts';
import { LOSE, loseOf } from '../../functions/src/domain/bot/level.ts';
import { seeded, shuffle } from '../../functions/src/domain/bot/random.ts';
import type { Locale } from '../../functions/src/domain/locale.ts';
import type { Row } from './rows.ts';
import { entriesOf, readRows } from './rows.ts';
import { readShop } from './shop.ts';

/** A bot's knowledge, and the messages on which the bot is measured. */
export type Exam = { entries: readonly KnowledgeEntry[]; trials: readonly Trial[]; lose: Lose; locale: Locale };

/** The measured sets by their names. Each reads its part of the data folder. Where a set has several exams, their mean counts. */
export const SETS: Readonly<Record<string, (folder: string) => Exam[]>> = {
  'clinc-full': (folder) => clinc(folder, 'full'),
  'clinc-small': (folder) => clinc(folder, 'small'),
  'banking-10': (folder) => fewShot(folder, 10),
  'banking-5': (folder) => fewShot(folder, 5),
  'banking-25': (folder) => {
    const seen = new Map<string | null, number>();
    const places = readRows(`${folder}/banking77/train.jsonl`).map((row, at) => {
      const place = (seen.get(row.label) ?? 0) + 1;
      seen.set(row.label, place);
      return { row, at, place };
    });
    const taught = places.filter(({ place }) => place <= 25);
    const asked = places.filter(({ place, at }) => place > 25 && at % 4 === 0);
    return [exam(rowsOf(taught), rowsOf(asked))];
  },
  'banking-full': (folder) => {
    const rows = readRows(`${folder}/banking77/train.jsonl`);
    return [
      exam(
        rows.filter((_, at) => at % 4 !== 0),
        rows.filter((_, at) => at % 4 === 0),
      ),
    ];
  },
  curekart: (folder) => [
    exam(readRows(`${folder}/hint3/curekart.train.jsonl`), readRows(`${folder}/hint3/curekart.test.jsonl`)),
  ],
  'hidden-curekart': (folder) => hidden(folder, 'curekart'),
  'hidden-powerplay11': (folder) => hidden(folder, 'powerplay11'),
  'hidden-sofmattress': (folder) => hidden(folder, 'sofmattress'),
  shop: (folder) => {
    const { topics, unknown } = readShop(`${folder}/ru-shop`);
    const taught = topics.flatMap(({ label, taught: texts }) => texts.map((text) => ({ text, label })));
    const asked = topics.flatMap(({ label, asked: texts }) => texts.map((text) => ({ text, label })));
    return [russian(taught, [...asked, ...unknown])];
  },
  'shop-folds': (folder) => {
    const { topics, unknown } = readShop(`${folder}/ru-shop`);
    const rows = topics.flatMap(({ label, taught }) => taught.map((text, at) => ({ text, label, fold: at % FOLDS })));
    return Array.from({ length: FOLDS }, (_, fold) =>
      russian(
        rows.filter((row) => row.fold !== fold),
        [...rows.filter((row) => row.fold === fold), ...unknown],
      ),
    );
  },
};

const FOLDS = 6;
const SEEDS = [1, 2, 3, 4];

function exam(taught: readonly Row[], asked: readonly Row[], lose: Lose = LOSE.balanced): Exam {
  const entries = entriesOf(taught);
  const known = new Set(entries.map(({ id }) => id));
  const trials = asked.map(({ text, label }) => ({ text, entryId: label !== null && known.has(label) ? label : null }));
  return { entries, trials, lose, locale: 'en' };
}

function russian(taught: readonly Row[], asked: readonly Row[]): Exam {
  return { ...exam(taught, asked), locale: 'ru' };
}

function clinc(folder: string, size: string): Exam[] {
  const part = (name: string) => readRows(`${folder}/clinc150/${size}.${name}.jsonl`);
  return [exam(part('train'), part('validation'), loseOf(0.01))];
}

/** Teaches the few examples of the public splits. Asks every third of the rows that neither split has. */
function fewShot(folder: string, count: 5 | 10): Exam[] {
  const split = (many: number) => readRows(`${folder}/banking77/train-${many}-shot.jsonl`);
  const used = new Set([...split(10), ...split(5)].map(({ text }) => text));
  const others = readRows(`${folder}/banking77/train.jsonl`).filter(({ text }) => !used.has(text));
  return [
    exam(
      split(count),
      others.filter((_, at) => at % 3 === 0),
    ),
  ];
}

/** Asks 30 % of the rows, and does not teach a quarter of the topics. */
function hidden(folder: string, bot: string): Exam[] {
  const rows = readRows(`${folder}/hint3/${bot}.train.jsonl`).filter(({ label }) => label !== null);
  const labels = [...new Set(rows.map(({ label }) => label))].toSorted();
  return SEEDS.map((seed) => {
    const hidden = new Set(some(labels, 1 / 4, seed));
    const held = new Set(some(rows, 0.3, seed + 100));
    return exam(
      rows.filter((row) => !held.has(row) && !hidden.has(row.label)),
      rows.filter((row) => held.has(row)),
    );
  });
}

function some<T>(all: readonly T[], share: number, seed: number): T[] {
  const order = Int32Array.from(all.keys());
  shuffle(order, seeded(seed));
  return [...order.subarray(0, Math.round(all.length * share))].map((at) => all[at]!);
}

const rowsOf = (places: readonly { row: Row }[]): Row[] => places.map(({ row }) => row);
