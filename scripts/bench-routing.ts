import { parseArgs } from 'node:util';
import type { Row } from './bench/hand-offs.ts';
import { measure } from './bench/hand-offs.ts';
import { openStore } from './bench/team.ts';
import { startDirect } from './direct.ts';
import { main } from './fail.ts';
import { openSystem } from './replay/system.ts';

/** One at a time, then bursts; from 50 to 500 operators nothing may grow but the operators. */
const ROWS = [
  { operators: 50, burst: 200, concurrency: 1 },
  { operators: 500, burst: 200, concurrency: 1 },
  { operators: 50, burst: 1_000, concurrency: 50 },
  { operators: 500, burst: 1_000, concurrency: 50 },
  { operators: 50, burst: 5_000, concurrency: 50 },
  { operators: 500, burst: 5_000, concurrency: 50 },
] as const;

/**
 * `npm run bench:routing`: how fast hand-offs become assignments, on the Firestore emulator with the built functions in one process. Prints a
 * table, or with --json an array of rows.
 */
await main(async () => {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const system = await openSystem();
  Object.assign(process.env, system.env, { METADATA_SERVER_DETECTION: 'none' });
  const direct = await startDirect(system.env);
  const store = await openStore();
  // The first requests of a process are slow and say nothing about routing.
  await measure(store, direct.base, { operators: 50, burst: 300, concurrency: 50 });
  const rows: Row[] = [];
  for (const row of ROWS) {
    rows.push(await measure(store, direct.base, row));
    if (!values.json) show(rows);
  }
  if (values.json) console.log(JSON.stringify(rows));
  await direct.stop();
  await system.stop();
});

/** The newest row, under the heads of the columns when it is the first. */
function show(rows: readonly Row[]): void {
  const row = rows.at(-1)!;
  const line = (cells: readonly unknown[]) => console.log(cells.map((cell) => String(cell).padStart(11)).join(''));
  if (rows.length === 1)
    line([
      'operators',
      'burst',
      'at a time',
      'per s',
      'p50 ms',
      'p95 ms',
      'p99 ms',
      'conflicts',
      'spread',
      'reads',
      'writes',
    ]);
  line(Object.values(row));
}
