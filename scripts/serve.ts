import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { http } from '@google-cloud/functions-framework';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { causeOf, placeOf, spendingBy } from './cost/causes.ts';
import { openClock } from './cost/clock.ts';
import { noteMoments } from './bench/server-moments.ts';
import { countListeners, stateOf } from './process-state.ts';
import { startMeter } from './meter.ts';
import { PROJECT, REGION, ROOT } from './places.ts';
import { watchAssigned } from './watch-assigned.ts';

/**
 * Serves the built functions in this one process, as Cloud Run would, against the running emulators. It is meant for load tests, since the functions
 * emulator starts a process for each concurrent request. Argument: the port. The functions are at the root and, as in the emulator, under the project and
 * the region. `/meter` returns what the functions have read and written, and `/causes` the same by what was asked, with the places of all functions.
 * `/sweep` runs the minute sweep once, `/ahead/MS` puts this process's clock so many ms ahead. `/assigned/ID` answers when that chat has been assigned.
 * `/state` says how much memory, processor time and how many listeners the process has. Prints "ready" when it listens.
 */
const port = Number(process.argv[2]);
const clock = openClock();
const spending = spendingBy();
const metered = startMeter(spending.note);
const assigned = watchAssigned();
const listeners = countListeners();
const noted = process.env['RTNO_MOMENTS'] ? noteMoments() : null;
const built = await import(pathToFileURL(join(ROOT, 'functions', 'lib', 'index.js')).href);

const servers = new Map<string, Server>();
const places: Record<string, unknown> = {};
for (const name of ['visitor', 'visitorStream', 'desk', 'account']) {
  http(name, (request, response) => spending.during(causeOf(name, request), () => built[name](request, response)));
  servers.set(name, getTestServer(name));
  places[name] = placeOf(built[name]);
}

const EMULATED = `/${PROJECT}/${REGION}`;

createServer((request, response) => {
  if (request.url?.startsWith(`${EMULATED}/`)) request.url = request.url.slice(EMULATED.length);
  const [, name = '', id = ''] = (request.url ?? '').split('/');
  if (name === 'state') return void response.end(JSON.stringify(stateOf(listeners)));
  if (name === 'meter') return void response.end(JSON.stringify(metered));
  if (name === 'causes') return void response.end(JSON.stringify({ ...spending.told(), places }));
  if (name === 'moments') return void response.end(JSON.stringify(noted?.moments ?? []));
  if (name === 'sweep') {
    const sweep = spending.during('sweepMinute', () => built.sweepMinute.run({}));
    return void Promise.resolve(sweep).then(() => response.end());
  }
  if (name === 'ahead') return void response.end(String((clock.ahead = Number(id))));
  if (name === 'assigned') return void assigned(id).then(() => response.end());
  const server = servers.get(name);
  if (server === undefined) return void response.writeHead(404).end();
  request.url = (request.url ?? '').slice(name.length + 1) || '/';
  const serve = () => void server.emit('request', request, response);
  if (noted === null) serve();
  else noted.during(request, response, serve);
}).listen(port, '127.0.0.1', () => console.log('ready'));
