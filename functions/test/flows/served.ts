import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { http } from '@google-cloud/functions-framework';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { account } from '../../src/account/index.ts';
import { desk } from '../../src/desk/index.ts';

/** The callables in this process, as the platform serves them: for settings of a deployment that the suite does not have. */
export async function serveCallables() {
  const servers: Record<string, Server> = {};
  for (const [name, door] of Object.entries({ account, desk })) {
    http(name, (...args) => Reflect.apply(door, undefined, args));
    servers[name] = getTestServer(name).listen(0, '127.0.0.1');
    await once(servers[name], 'listening');
  }
  return {
    /** Calls a command with a pass of App Check, if any, and gives the refusal's reason or "ok". */
    async call(name: 'account' | 'desk', data: object, pass?: string): Promise<string> {
      const { port } = servers[name]!.address() as AddressInfo;
      const response = await fetch(`http://127.0.0.1:${port}/`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...(pass !== undefined && { 'X-Firebase-AppCheck': pass }) },
        body: JSON.stringify({ data }),
      });
      const { error } = await response.json();
      return error === undefined ? 'ok' : error.details?.reason;
    },
    close: () => Promise.all(Object.values(servers).map((server) => new Promise((done) => server.close(done)))),
  };
}
