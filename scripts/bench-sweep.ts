import { parseArgs } from 'node:util';
import { openRoad } from './bench/slow-road.ts';
import type { SweepRow } from './bench/sweeping.ts';
import { fill, sweepWith } from './bench/sweeping.ts';
import { openStore } from './bench/team.ts';
import { SetupError, main } from './fail.ts';
import { PROJECT } from './places.ts';
import { openOwnSystem } from './replay/system.ts';

const HEADS = {
  workers: 'workers',
  chats: 'chats',
  seconds: 's',
  perSecond: 'per s',
  perWorker: 'each',
  p50: 'p50 s',
  p95: 'p95 s',
  best: 'best s',
  worst: 'worst s',
  small: 'small s',
  large: 'large s',
} satisfies Record<keyof SweepRow, string>;

/**
 * `npm run bench:sweep -- [--chats 20000] [--companies 2000] [--workers 1,2] [--road 50] [--json]`: due chats of many companies, of which one in ten has ten times as
 * many as the others, on a Firestore emulator of their own. Prints for each number of workers how many chats they handle a second, together and each, how late the
 * chats are handled (p50 and p95), and how late on average in the best and worst served tenth of companies, in small companies and in large ones.
 * `--road`: how many ms each request and each answer is on its way between a worker and the database. A worker mostly waits for a real database, and it would mostly
 * wait for the emulator's processor without.
 */
await main(async () => {
  const { load, workers, road, json } = options();
  const say = (line: string) => void process.stderr.write(line);
  const system = await openOwnSystem();
  const { FIRESTORE_EMULATOR_HOST: host = '' } = system.env;
  Object.assign(process.env, system.env, { METADATA_SERVER_DETECTION: 'none' });
  const store = await openStore();
  const slow = await openRoad(host, road);
  const rows: SweepRow[] = [];
  for (const count of workers) {
    await fetch(`http://${host}/emulator/v1/projects/${PROJECT}/databases/(default)/documents`, { method: 'DELETE' });
    const sizes = await fill(store, load, (done) => say(`\rFilling companies: ${done} of ${load.companies}`));
    say(`\n${count} at work…\n`);
    rows.push(await sweepWith(store, count, { ...system.env, FIRESTORE_EMULATOR_HOST: slow.host }, sizes));
    if (!json) show(rows);
  }
  if (json) console.log(JSON.stringify(rows));
  await slow.stop();
  await system.stop();
});

function options() {
  const { values } = parse();
  const whole = (name: string, given: string, least: number) => {
    const number = Number(given);
    if (!Number.isInteger(number) || number < least)
      throw new SetupError(`--${name} takes a whole number from ${least}`);
    return number;
  };
  const load = { chats: whole('chats', values.chats, 1), companies: whole('companies', values.companies, 1) };
  const workers = values.workers.split(',').map((count) => whole('workers', count, 1));
  return { load, workers, road: whole('road', values.road, 0), json: values.json };
}

function parse() {
  try {
    return parseArgs({
      options: {
        chats: { type: 'string', default: '20000' },
        companies: { type: 'string', default: '2000' },
        workers: { type: 'string', default: '1,2' },
        road: { type: 'string', default: '50' },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new SetupError(error instanceof Error ? error.message : 'Unknown options');
  }
}

/** Prints the newest row, and the column heads above the first row. */
function show(rows: readonly SweepRow[]): void {
  const line = (cells: readonly unknown[]) => console.log(cells.map((cell) => String(cell).padStart(9)).join(''));
  if (rows.length === 1) line(Object.values(HEADS));
  line(Object.values(rows.at(-1)!));
}
