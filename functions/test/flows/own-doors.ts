import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { http } from '@google-cloud/functions-framework';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { openDoors } from '../../../scripts/doors.ts';
import { visitorStream } from '../../src/stream/index.ts';
import { visitor } from '../../src/visitor/index.ts';

/** The visitor's doors in this process, as Cloud Run serves them: for stories about what one instance has open. Needs a project of its own. */
export async function openOwnDoors() {
  const servers = new Map<string, Server>();
  for (const [name, door] of Object.entries({ visitor, visitorStream })) {
    // A function of Firebase reads the raw body, which is there in each request that the framework's own parser has seen.
    http(name, door as Parameters<typeof http>[1]);
    servers.set(name, getTestServer(name));
  }
  const server = createServer((request, response) => {
    const [, name = ''] = (request.url ?? '').split('/');
    request.url = (request.url ?? '').slice(name.length + 1);
    servers.get(name)!.emit('request', request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { newVisitor } = openDoors({ functions: base, auth: 'none', mailbox: 'none' });
  return { base, newVisitor, close: () => server.closeAllConnections() };
}
