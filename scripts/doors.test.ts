import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { openDoors } from './doors.ts';

it('a script signs in with a key that is good on the site alone', async () => {
  const server = createServer(({ url, headers }, response) => {
    const isGood = url?.endsWith('?key=web') && headers.referer === 'https://chat.shop.example/';
    response.writeHead(isGood ? 200 : 403).end(JSON.stringify({ localId: 'olga', idToken: 'proof' }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const identity = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const nowhere = { functions: '', auth: '', mailbox: '', identity, key: 'web' };
  const signIn = (site?: string) =>
    openDoors({ ...nowhere, ...(site && { site }) }).trySignIn('olga@example.com', 'correct horse');
  expect(await signIn('https://chat.shop.example')).toMatchObject({ uid: 'olga', idToken: 'proof' });
  expect(await signIn()).toBeNull();
  await new Promise((done) => server.close(done));
});
