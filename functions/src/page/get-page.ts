import { request as overHttp } from 'node:http';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as overTls } from 'node:https';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { pageUnread } from '../domain/page-unread.ts';
import type { Refused } from '../domain/refusal.ts';
import type { Found, Guard } from './guard.ts';
import { PUBLIC } from './guard.ts';
import { readBody } from './read-body.ts';

/** A page as it was read: `address` is where it was found after redirects, `kind` its media type, `policies` its headers of content security. */
export type Page = { address: string; kind: string; text: string; policies: readonly string[] };

export type Limits = { bytes: number; ms: number; redirects: number };
const LIMITS: Limits = { bytes: 3 * 1024 * 1024, ms: 12_000, redirects: 5 };

const HTML = ['text/html', 'application/xhtml+xml'];
const KINDS = [...HTML, 'text/plain', 'text/markdown', 'application/xml', 'text/xml', 'application/rss+xml'];

const HEADERS = {
  accept: 'text/html, application/xhtml+xml, application/xml, text/plain;q=0.9',
  'accept-encoding': 'gzip, deflate, br',
  'user-agent': 'RTNO-chat-import/1.0',
};

/**
 * Reads a page of the public internet. Every address on the way, also of each redirect, is checked before it is connected to, and the connection goes to the checked
 * address itself: a name that means another address by then changes nothing. Refuses as `pageUnread`
 * does; a page that is too large while it is read, whatever the server has said of its length. Nothing of ours is sent along.
 */
export async function getPage(
  address: string,
  guard: Guard = PUBLIC,
  limits: Limits = LIMITS,
): Promise<{ ok: true; page: Page } | Refused> {
  const over = AbortSignal.timeout(limits.ms);
  const late = new Promise<Refused>((done) => over.addEventListener('abort', () => done(pageUnread('too-slow'))));
  const reading = follow(address, guard, limits, over).catch((): Refused =>
    pageUnread(over.aborted ? 'too-slow' : 'unreachable'),
  );
  return Promise.race([reading, late]);
}

async function follow(address: string, guard: Guard, limits: Limits, over: AbortSignal) {
  let url = urlOf(address);
  for (let left = limits.redirects; url !== null && left >= 0; left--) {
    const reached = await checked(url, guard);
    if (!reached.ok) return reached;
    const response = await open(url, reached.found, over);
    const next = redirectOf(response, url);
    if (next === undefined) return read(response, url, limits);
    response.destroy();
    url = next;
  }
  return pageUnread('unreachable');
}

/** Null where the text is no address of a page. A name and a password in it would be sent to whoever is there, so it is none either. */
function urlOf(address: string, base?: URL): URL | null {
  const text = base === undefined && !/^[a-z][a-z0-9+.-]*:/i.test(address) ? `https://${address}` : address;
  const url = URL.parse(text, base?.href);
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    return null;
  url.hash = '';
  return url;
}

const portOf = ({ port, protocol }: URL) => (port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port));

/** The addresses of a page's host. With a single one that may not be reached, none is: the name belongs to somebody who mixes them. */
async function checked(url: URL, guard: Guard): Promise<{ ok: true; found: readonly Found[] } | Refused> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const found = family === 0 ? await guard.resolve(host) : [{ address: host, family }];
  if (found.length === 0) return pageUnread('unreachable');
  const isOpen = found.every((one) => guard.mayReach(one.address, portOf(url)));
  return isOpen ? { ok: true, found } : pageUnread('private');
}

/** Connects to the addresses that were checked, and to no other, whatever the name means by now. */
function open(url: URL, found: readonly Found[], signal: AbortSignal): Promise<IncomingMessage> {
  const lookup: LookupFunction = (_host, { all }, done) =>
    all ? done(null, [...found]) : done(null, found[0]!.address, found[0]!.family);
  // An agent would keep connections to hosts that were checked for another request.
  const options: RequestOptions = { method: 'GET', headers: HEADERS, agent: false, lookup, signal };
  return new Promise((done, failed) => {
    const request = (url.protocol === 'https:' ? overTls : overHttp)(url, options, done);
    request.on('error', failed);
    request.end();
  });
}

/** Where the answer sends us; null where that is no page, undefined where it is an answer itself. */
function redirectOf({ statusCode = 0, headers }: IncomingMessage, url: URL): URL | null | undefined {
  if (![301, 302, 303, 307, 308].includes(statusCode)) return undefined;
  return urlOf(headers.location ?? '', url);
}

async function read(
  response: IncomingMessage,
  url: URL,
  { bytes }: Limits,
): Promise<{ ok: true; page: Page } | Refused> {
  const [kind = '', ...more] = (response.headers['content-type'] ?? '').toLowerCase().split(';');
  const refused = refusalOf(response, kind.trim(), bytes);
  if (refused !== null) {
    response.destroy();
    return refused;
  }
  const charset = /charset="?([\w-]+)/.exec(more.join(';'))?.[1] ?? null;
  const text = await readBody(response, bytes, charset);
  return text === null
    ? pageUnread('too-large')
    : { ok: true, page: { address: url.href, kind: kind.trim(), text, policies: policiesOf(response) } };
}

const policiesOf = ({ headers }: IncomingMessage): string[] =>
  [headers['content-security-policy'] ?? []].flat().flatMap((policy) => policy.split(','));

function refusalOf({ statusCode = 0, headers }: IncomingMessage, kind: string, most: number): Refused | null {
  if (statusCode !== 200) return pageUnread('refused');
  if (!KINDS.includes(kind)) return pageUnread('kind');
  return Number(headers['content-length'] ?? 0) > most ? pageUnread('too-large') : null;
}
