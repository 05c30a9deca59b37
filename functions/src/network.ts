import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import { TRUSTED_HOPS } from './params.ts';

/** The parts of a request that show where it comes from: the headers as Node joins their lines, and the peer of the connection. */
type Came = { headers: IncomingMessage['headers']; socket: { remoteAddress?: string | undefined } };

/**
 * The network that a request comes from, for all rate limits: an IPv4 address, the first four groups of an IPv6 address, or `unknown`.
 * Each hop of our own infrastructure appends the peer that it saw to the right end of X-Forwarded-For. So the last `hops` entries are true, and the
 * leftmost of them is the address of the caller. All entries to the left of them are only claimed by the caller; Express's `request.ip` under
 * `trust proxy` takes the left end, which anybody can choose. With no hops the header is not read, and the connection's peer counts.
 */
export function networkOf({ headers, socket }: Came, hops: number = TRUSTED_HOPS.value()): string {
  const entries = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const outermost = hops === 0 ? undefined : entries.slice(-hops)[0]?.trim();
  return prefix(outermost || socket.remoteAddress || 'unknown');
}

/** The network of an address. A household gets 2^64 IPv6 addresses at once (RFC 6177), so the limits count the network and not the address. */
function prefix(address: string): string {
  const mapped = address.match(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/i)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [left = [], right = []] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const groups = [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
