import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

const KIB = 1024;

/**
 * The longest body that each function accepts, in bytes. It is more than 4,000 characters take when each of them is escaped; for the staff it is more
 * than the longest entry of the knowledge base takes in any alphabet.
 * When a body is parsed, one byte of `{},` becomes 36 bytes of objects. Even if all concurrent requests of an instance have the worst bodies, they fit
 * into its memory (docs/architecture/chat.md: "Bodies"). Background functions are not listed, since only the platform calls them.
 */
const LONGEST: Readonly<Record<string, number>> = {
  visitor: 32 * KIB,
  visitorStream: 0,
  account: 32 * KIB,
  desk: 256 * KIB,
};

const tooLong = new WeakSet<IncomingMessage>();

/** Has the body of this request been left unread, because it is longer than its function accepts, or compressed? */
export const isTooLong = (request: IncomingMessage): boolean => tooLong.has(request);

/**
 * The platform parses a body of any length before it calls a function: a body of 31 MB of `{}` made an instance take 1.2 GB. Node publishes this event
 * for each request before its server handles it, when only the headers have arrived.
 * If the announced length is too long, the request is treated as one without a body: nobody parses the body, and Node discards it.
 * If no length is announced, the connection is closed as soon as the body is too long.
 * A compressed body is never parsed: 233 bytes of brotli can be 31 MB, and none of our clients compresses its requests.
 */
subscribe('http.server.request.start', (message) => {
  const { request } = message as { request: IncomingMessage };
  const longest = longestOf(request);
  if (longest === null) return;
  if (request.headers['transfer-encoding'] !== undefined) cutOff(request, longest);
  if (isCompressed(request) || Number(request.headers['content-length'] ?? 0) > longest) leaveUnread(request);
});

/** Would the platform decompress the body before it parses it? */
function isCompressed({ headers }: IncomingMessage): boolean {
  return (headers['content-encoding'] || 'identity').toLowerCase() !== 'identity';
}

function leaveUnread(request: IncomingMessage): void {
  tooLong.add(request);
  delete request.headers['content-length'];
  delete request.headers['transfer-encoding'];
  // A callable without any body is answered by the library's own error. With this body our own refusal answers.
  Object.assign(request, { body: { data: null } });
}

function longestOf({ url = '' }: IncomingMessage): number | null {
  // A process that serves all functions has no FUNCTION_TARGET; there each path begins with the function's name.
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
