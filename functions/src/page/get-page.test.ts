import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublicAddress } from '../domain/public-address.ts';
import { getPage } from './get-page.ts';
import type { Guard } from './guard.ts';
import { PUBLIC } from './guard.ts';

const MB = 1024 * 1024;
let server: Server;
let port: number;
let asked: string[] = [];
let sent = 0;

const send = (response: ServerResponse, body: string | Buffer, headers: Record<string, string> = {}) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
  response.end(body);
};

const ROUTES: Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => void>> = {
  '/page': (response) => send(response, '<h1>Привет</h1>'),
  '/old': (response) =>
    send(response, Buffer.from([0xcf, 0xf0, 0xe8]), { 'content-type': 'text/html; charset=windows-1251' }),
  '/packed': (response) => send(response, gzipSync('<p>сжато</p>'), { 'content-encoding': 'gzip' }),
  '/bomb': (response) => send(response, gzipSync(Buffer.alloc(60 * MB)), { 'content-encoding': 'gzip' }),
  '/huge': (response) => send(response, 'x', { 'content-length': String(50 * MB) }),
  '/endless': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const more = () => {
      sent += 64 * 1024;
      if (!response.destroyed && sent < 50 * MB) response.write(Buffer.alloc(64 * 1024, 'x'), () => setImmediate(more));
    };
    more();
  },
  '/silent': () => undefined,
  '/dripping': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write('<p>');
  },
  '/picture': (response) => send(response, 'GIF', { 'content-type': 'image/gif' }),
  '/gone': (response) => response.writeHead(404, { 'content-type': 'text/html' }).end('нет'),
  '/here': (response) => response.writeHead(302, { location: '/page' }).end(),
  '/round': (response) => response.writeHead(302, { location: '/round' }).end(),
  '/inside': (response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  '/inside-by-name': (response) => response.writeHead(302, { location: `http://inside.test:${port}/page` }).end(),
  '/file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    (ROUTES[request.url ?? ''] ?? ROUTES['/gone']!)(response, request);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Allows the test's own server, by one name, and is otherwise as strict as the real one. */
function guard(names: Readonly<Record<string, string>> = {}): Guard {
  const known: Readonly<Record<string, string>> = { 'site.test': '127.0.0.1', ...names };
  return {
    resolve: async (host) => (known[host] === undefined ? [] : [{ address: known[host], family: 4 }]),
    mayReach: (address, on) => (address === '127.0.0.1' && on === port) || PUBLIC.mayReach(address, on),
  };
}
const LIMITS = { bytes: 3 * MB, ms: 5_000, redirects: 5 };
const get = (path: string, limits = LIMITS) => getPage(`http://site.test:${port}${path}`, guard(), limits);

describe('Reading a page', () => {
  it.each([
    ['/page', '<h1>Привет</h1>'],
    ['/old', 'При'],
    ['/packed', '<p>сжато</p>'],
    ['/here', '<h1>Привет</h1>'],
  ])('%s', async (path, text) => {
    expect(await get(path)).toMatchObject({ ok: true, page: { text, kind: 'text/html' } });
  });

  it('tells where it was found in the end', async () => {
    expect(await get('/here')).toMatchObject({ page: { address: `http://site.test:${port}/page` } });
  });

  it.each([
    ['/gone', 'refused'],
    ['/picture', 'kind'],
    ['/huge', 'too-large'],
    ['/bomb', 'too-large'],
    ['/round', 'unreachable'],
    ['/file', 'unreachable'],
    ['/inside', 'private'],
  ])('%s is refused: %s', async (path, reason) => {
    expect(await get(path)).toMatchObject({ ok: false, now: { page: reason } });
  });

  it('stops reading a page of 50 MB soon after its limit, although it does not say how long it is', async () => {
    expect(await get('/endless')).toMatchObject({ now: { page: 'too-large' } });
    expect(sent).toBeLessThan(20 * MB);
  });

  it.each(['/silent', '/dripping'])('gives up on a site that does not end its answer: %s', async (path) => {
    expect(await get(path, { ...LIMITS, ms: 50 })).toMatchObject({ now: { page: 'too-slow' } });
  });

  it('gives up on a name that is never resolved', async () => {
    const never: Guard = { ...guard(), resolve: () => new Promise(() => undefined) };
    expect(await getPage('http://slow.test/', never, { ...LIMITS, ms: 50 })).toMatchObject({
      now: { page: 'too-slow' },
    });
  });
});

describe('What is not on the public internet', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.0.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[ff02::1]/',
  ])('%s is refused, and nothing is sent there', async (address) => {
    expect(await getPage(address, PUBLIC, { ...LIMITS, ms: 2_000 })).toMatchObject({
      ok: false,
      now: { page: 'private' },
    });
  });

  it('by its port, its scheme, or a password in it', async () => {
    const resolve = async () => [{ address: '8.8.8.8', family: 4 }];
    const strict = { ...PUBLIC, resolve };
    expect(await getPage('http://site.test:6379/', strict)).toMatchObject({ now: { page: 'private' } });
    for (const address of [
      'ftp://site.test/',
      'file:///etc/passwd',
      'javascript:1',
      'http://a:b@site.test/',
      '',
      'http://',
    ])
      expect(await getPage(address, strict)).toMatchObject({ now: { page: 'unreachable' } });
  });

  it('is refused by the name that leads there, also when only one of its addresses does, and on a redirect', async () => {
    asked = [];
    const mixed: Guard = {
      ...guard(),
      resolve: async () => [
        { address: '127.0.0.1', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ],
    };
    expect(await getPage(`http://mixed.test:${port}/page`, mixed)).toMatchObject({ now: { page: 'private' } });
    expect(asked).toEqual([]);
    const named = guard({ 'inside.test': '10.0.0.1' });
    expect(await getPage(`http://site.test:${port}/inside-by-name`, named)).toMatchObject({ now: { page: 'private' } });
    expect(asked).toEqual(['/inside-by-name']);
  });

  it('is not reached by a name that means another address once it has been checked', async () => {
    let looks = 0;
    const rebound: Guard = {
      ...guard(),
      // The second look, which a careless client would take for its connection, leads inside.
      resolve: async () => [{ address: looks++ === 0 ? '127.0.0.1' : '10.0.0.1', family: 4 }],
    };
    expect(await getPage(`http://rebound.test:${port}/page`, rebound)).toMatchObject({ ok: true });
    expect(looks).toBe(1);
  });
});

describe('A public address', () => {
  it.each(['8.8.8.8', '93.184.216.34', '2606:4700:4700::1111', '2a02:6b8::2:242'])('%s is one', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each(['', 'site.test', '1', 'fe80::1%eth0', '198.18.0.1', '192.0.2.1', '2001:db8::1', '2001::1', '::'])(
    '%s is none',
    (address) => {
      expect(isPublicAddress(address)).toBe(false);
    },
  );
});
