import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { openInProcess } from './bench/entrance.ts';
import { openStore } from './bench/team.ts';
import type { Cost, Way } from './cost/onlookers.ts';
import { lookOn } from './cost/onlookers.ts';
import { SetupError, main } from './fail.ts';
import { openOwnSystem } from './replay/system.ts';

const WAYS: readonly (readonly [Way, number])[] = [
  ['nobody', 0],
  ['everybody', 10],
  ['board', 1],
  ['board', 10],
];

/**
 * `npm run bench:onlookers -- [--operators 1000] [--chats 60] [--seconds 60] [--json]`: what supervisors who look at the team cost, in documents, before there was a
 * board and with it. The same chats go on in each row. The rows' difference to nobody's is what looking costs.
 */
await main(async () => {
  const { operators, chats, seconds, json } = options();
  const system = await openOwnSystem();
  Object.assign(process.env, system.env, { STARTS_PER_ADDRESS: '1000000' });
  // A queue that takes every task and carries out none: the bench counts the board itself, so that everything is counted in this process.
  const queue = createServer((_request, response) => void response.end('{}')).listen(0, '127.0.0.1');
  await once(queue, 'listening');
  const { port } = queue.address() as AddressInfo;
  process.env['TIMED_TASKS_HOST'] = `127.0.0.1:${port}`;
  const entrance = await openInProcess();
  const store = await openStore();
  await lookOn(store, entrance, { operators: 10, onlookers: 1, way: 'board', chats: 5, seconds: 1 });
  const rows: Cost[] = [];
  for (const [way, onlookers] of WAYS) {
    console.error(`${way}, ${onlookers}…`);
    rows.push(await lookOn(store, entrance, { operators, onlookers, way, chats, seconds }));
  }
  if (json) console.log(JSON.stringify(rows));
  else console.table(rows);
  queue.close();
  await entrance.stop();
  await system.stop();
});

function options() {
  const { values } = parseArgs({
    options: {
      operators: { type: 'string', default: '1000' },
      chats: { type: 'string', default: '60' },
      seconds: { type: 'string', default: '60' },
      json: { type: 'boolean', default: false },
    },
  });
  const [operators = 0, chats = 0, seconds = 0] = [values.operators, values.chats, values.seconds].map(Number);
  if (![operators, chats, seconds].every((count) => Number.isInteger(count) && count > 0))
    throw new SetupError('--operators, --chats and --seconds take whole numbers from 1 on');
  return { operators, chats, seconds, json: values.json };
}
