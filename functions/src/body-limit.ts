import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

const KIB = 1024;

/**
 * The longest body of each door, in bytes: more than what 4,000 characters take when each of them is escaped, and for the staff more than the longest
 * entry of the knowledge base takes in any alphabet. A byte of `{},` makes 36 of objects, so with the concurrency of each door all of its places
 * taken by the worst bodies fit into its memory (docs/architecture/chat.md: "Bodies"). Background functions are called by the platform alone.
 */
const LONGEST: Readonly<Record<string, number>> = {
  visitor: 32 * KIB,
  visitorStream: 0,
  account: 32 * KIB,
  desk: 256 * KIB,
};

const tooLong = new WeakSet<IncomingMessage>();

/** Has the body of this request been left unread, since it is longer than its door takes, or compressed? */
export const isTooLong = (request: IncomingMessage): boolean => tooLong.has(request);

/**
 * The platform parses a body before any function is called, whatever its length: 31 MB of `{}` made a worker of 1.2 GB. Node tells of each request
 * before its server does: by then only the headers are here, and a body that is announced as too long is taken for none, so that nobody parses it and
 * Node throws it away. One of unannounced length is cut off with its connection as soon as it is too long. A compressed one is never parsed: 233 bytes
 * of brotli are 31 MB, and no client of ours compresses what it sends.
 */
subscribe('http.server.request.start', (message) => {
  const { request } = message as { request: IncomingMessage };
  const longest = longestOf(request);
  if (longest === null) return;
  if (request.headers['transfer-encoding'] !== undefined) cutOff(request, longest);
  if (isCompressed(request) || Number(request.headers['content-length'] ?? 0) > longest) leaveUnread(request);
});

/** What the platform would inflate before it parses. */
function isCompressed({ headers }: IncomingMessage): boolean {
  return (headers['content-encoding'] || 'identity').toLowerCase() !== 'identity';
}

function leaveUnread(request: IncomingMessage): void {
  tooLong.add(request);
  delete request.headers['content-length'];
  delete request.headers['transfer-encoding'];
  // A callable that gets nothing says so in the words of its library; with this our own refusal answers.
  Object.assign(request, { body: { data: null } });
}

function longestOf({ url = '' }: IncomingMessage): number | null {
  // One process that serves all doors has no target, and the door's name at the beginning of each path.
  const door = process.env['FUNCTION_TARGET'] ?? url.split(/[/?]/)[1] ?? '';
  return LONGEST[door] ?? null;
}

function cutOff(request: IncomingMessage, longest: number): void {
  let length = 0;
  const push = request.push.bind(request);
  request.push = (chunk, encoding) => {
    length += chunk?.length ?? 0;
    if (length <= longest) return push(chunk, encoding);
    request.destroy();
    return false;
  };
}
