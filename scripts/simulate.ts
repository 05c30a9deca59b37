import { parseArgs } from 'node:util';
import { seeded } from '../functions/src/domain/bot/random.ts';
import { DEFAULT_SETTINGS } from '../functions/src/domain/settings.ts';
import { MINUTE } from '../functions/src/domain/time.ts';
import type { Fairness } from './simulate/office.ts';
import { MEAN_HANDLING, simulate } from './simulate/office.ts';

const USAGE = `npm run simulate -- [--chats N] [--seed N] [--json]

Plays chats that come to 10 and to 50 operators through the product's own routing and shows how evenly they fall. --chats is how many
come for each operator (default 4000), --seed another chance.`;

/**
 * The fairness that is required at low loads. There ties are the normal case, and only the tie-break makes routing fair, so no operator may be far from the
 * average.
 */
const HELD = { upTo: 0.25, busiest: 1.05, laziest: 0.95 };

const HEADS = ['operators', 'groups', 'load', 'busiest', 'laziest', 'parallel', 'waited', 'in group'];
const WIDTHS = [9, 8, 8, 10, 10, 10, 9, 10];

const { values } = parseArgs({
  options: {
    chats: { type: 'string', default: '4000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const [chats, seed] = [Number(values.chats), Number(values.seed)];
if (!Number.isInteger(chats) || chats < 1 || !Number.isInteger(seed)) {
  console.error(USAGE);
  process.exit(2);
}

/** As many as can be divided evenly: fairness is between operators with the same work. */
const operatorsFor = (operators: number, groups: number) =>
  groups === 0 ? operators : Math.ceil(operators / groups) * groups;

const rows = [10, 50].flatMap((operators) =>
  [0, 3, 5].flatMap((groups) =>
    [0.1, 0.25, 0.8].map((load) =>
      simulate({ operators: operatorsFor(operators, groups), load, chats, groups }, seeded(seed)),
    ),
  ),
);
console.log(values.json ? JSON.stringify(rows.map(asked)) : table(rows));
const unfair = rows.filter(
  ({ load, busiest, laziest }) => load <= HELD.upTo && (busiest > HELD.busiest || laziest < HELD.laziest),
);
if (unfair.length > 0) {
  console.error(`Not even: more than ${HELD.busiest} or less than ${HELD.laziest} of the average.`);
  process.exitCode = 1;
}

function asked({ operators, groups, load, busiest, laziest, meanParallel, inGroup }: Fairness) {
  return { operators, groups, load, busiest, laziest, meanParallel, inGroup };
}

function table(rows: readonly Fairness[]): string {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const lines = rows.map(({ operators, groups, load, busiest, laziest, meanParallel, waited, inGroup }) =>
    [
      operators,
      groups,
      percent(load),
      busiest.toFixed(3),
      laziest.toFixed(3),
      meanParallel.toFixed(2),
      percent(waited),
      inGroup === null ? '–' : percent(inGroup),
    ]
      .map((cell, i) => String(cell).padStart(WIDTHS[i]!))
      .join(''),
  );
  return [
    `${chats} chats for each operator, seed ${seed}. They come at random moments and take ${MEAN_HANDLING / MINUTE} minutes on average, at random too;`,
    `all operators work and may have ${DEFAULT_SETTINGS.en.maxChats} chats at once; the load is the share of those places that is taken. Busiest and laziest are`,
    `shares of the average; parallel is how many chats the operator had open with the new one; waited, how many met nobody free. Where there are groups, half of the chats`,
    `are for one of them by chance; in group is the share of these that its own people got, and the others were opened to everybody.`,
    '',
    HEADS.map((head, i) => head.padStart(WIDTHS[i]!)).join(''),
    ...lines,
  ].join('\n');
}
