import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { signedInCloud } from './signed-in-cloud.ts';

const home = mkdtempSync(join(tmpdir(), 'rtno-cli-'));
const asked: { url: string; authorization: string; onProject: string; body: string }[] = [];
let server: Server;
let google: string;

/** A machine whose CLI has signed somebody in, and a Google that renews its token and answers questions. */
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      const { authorization = '', 'x-goog-user-project': onProject = '' } = request.headers;
      asked.push({ url: request.url ?? '', authorization, onProject: String(onProject), body });
      const answer = request.url?.includes('token')
        ? { access_token: 'renewed', expires_in: 3_600, scope: 'https://www.googleapis.com/auth/cloud-platform' }
        : { name: 'found' };
      response.writeHead(request.url === '/missing' ? 404 : 200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(answer));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  google = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  mkdirSync(join(home, 'configstore'));
  const tokens = { refresh_token: 'refresh', access_token: 'old', expires_at: 1, scopes: [] };
  writeFileSync(
    join(home, 'configstore', 'firebase-tools.json'),
    JSON.stringify({ user: { email: 'olga@example.com' }, tokens }),
  );
  // The CLI's own settings: where its configuration is kept, and where it renews tokens.
  vi.stubEnv('XDG_CONFIG_HOME', home);
  vi.stubEnv('FIREBASE_TOKEN_URL', google);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await new Promise((done) => server.close(done));
  rmSync(home, { recursive: true });
});

it('asks as the person who is signed in to the CLI, with a token that it renews', async () => {
  const cloud = signedInCloud('shop-12345');
  expect(await cloud.account()).toBe('olga@example.com');
  expect(await cloud.ask(`${google}/thing`, { onProject: true })).toEqual({ status: 200, body: { name: 'found' } });
  expect(await cloud.ask(`${google}/made`, { method: 'POST', body: { a: 1 } })).toMatchObject({ status: 200 });
  const [renewal, ...questions] = asked;
  expect(renewal!.body).toContain('refresh');
  expect(questions).toEqual([
    { url: '/thing', authorization: 'Bearer renewed', onProject: 'shop-12345', body: '' },
    { url: '/made', authorization: 'Bearer renewed', onProject: '', body: '{"a":1}' },
  ]);
});

it('gives what is answered and what is not as answers', async () => {
  const cloud = signedInCloud('shop-12345');
  expect((await cloud.ask(`${google}/missing`)).status).toBe(404);
  expect(await cloud.ask('http://127.0.0.1:1/nobody')).toMatchObject({ status: 0 });
});
