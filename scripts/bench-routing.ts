import { parseArgs } from 'node:util';
import { openDoor, openInProcess } from './bench/entrance.ts';
import type { Row } from './bench/hand-offs.ts';
import { measure } from './bench/hand-offs.ts';
import { openStore } from './bench/team.ts';
import { SetupError, main } from './fail.ts';
import { PROJECT } from './places.ts';
import { openOwnSystem } from './replay/system.ts';

/** Hand-offs one at a time, then in bursts. From 50 to 500 operators only the number of operators grows, so no figure should grow. */
const ROWS = [
  { operators: 50, burst: 200, concurrency: 1 },
  { operators: 500, burst: 200, concurrency: 1 },
  { operators: 50, burst: 1_000, concurrency: 50 },
  { operators: 500, burst: 1_000, concurrency: 50 },
  { operators: 50, burst: 5_000, concurrency: 50 },
  { operators: 500, burst: 5_000, concurrency: 50 },
];

const HEADS = ['operators', 'burst', 'at a time', 'per s', 'p50 ms', 'p95 ms', 'p99 ms'];
const MORE_HEADS = ['conflicts', 'spread', 'reads', 'writes'];

/**
 * `npm run bench:routing`: measures how fast hand-offs become assignments, on the Firestore emulator with the built functions in one process. Prints a
 * table, or with --json an array of rows. --door sends the hand-offs by HTTP through the visitor's door, whose requests then cost most of the time. --row
 * OPERATORS,BURST,CONCURRENCY measures that row alone.
 */
await main(async () => {
  const { door, json, row } = options();
  const rows = row === undefined ? ROWS : [parseRow(row)];
  const system = await openOwnSystem();
  Object.assign(process.env, system.env, { STARTS_PER_ADDRESS: '1000000' });
  const entrance = await (door ? openDoor(system.env) : openInProcess());
  const store = await openStore();
  // The first requests of a process are slow and say nothing about routing.
  await measure(store, entrance, { operators: 50, burst: 500, concurrency: 50 });
  const measured: Row[] = [];
  for (const row of rows) {
    // For each query the emulator scans all data that it holds, which Firestore never does. So the data are removed before the next row.
    await empty(system.env);
    measured.push(await measure(store, entrance, row));
    if (!json) show(measured);
  }
  if (json) console.log(JSON.stringify(measured));
  await entrance.stop();
  await system.stop();
});

function options() {
  try {
    const options = { json: { type: 'boolean' }, door: { type: 'boolean' }, row: { type: 'string' } } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    throw new SetupError(error instanceof Error ? error.message : 'Unknown options');
  }
}

function parseRow(row: string) {
  const [operators = 0, burst = 0, concurrency = 0, ...more] = row.split(',').map(Number);
  const isWhole = [operators, burst, concurrency].every((count) => Number.isInteger(count) && count > 0);
  if (!isWhole || more.length > 0) throw new SetupError('--row takes three numbers: OPERATORS,BURST,CONCURRENCY');
  return { operators, burst, concurrency };
}

async function empty(env: Record<string, string>): Promise<void> {
  const documents = `emulator/v1/projects/${PROJECT}/databases/(default)/documents`;
  await fetch(`http://${env['FIRESTORE_EMULATOR_HOST']}/${documents}`, { method: 'DELETE' });
}

/** Prints the newest row, and the column heads above the first row. */
function show(rows: readonly Row[]): void {
  const line = (cells: readonly unknown[]) => console.log(cells.map((cell) => String(cell).padStart(11)).join(''));
  if (rows.length === 1) line([...HEADS, ...MORE_HEADS]);
  line(Object.values(rows.at(-1)!));
}
