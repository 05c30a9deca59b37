import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import { TRUSTED_HOPS } from './params.ts';

/** What tells where a request comes from: the header's lines as Node joins them, and the peer of the connection. */
type Came = { headers: IncomingMessage['headers']; socket: { remoteAddress?: string | undefined } };

/**
 * The network that a request comes from, for the rate limits of every door: the outermost address that our own infrastructure has written.
 * Each hop of it puts the peer that it saw at the right end of X-Forwarded-For, so `hops` entries at the right are true and whatever stands to
 * the left of them is what the caller claims (Express's `request.ip` under `trust proxy` is the left end: anybody's choice). With no hops the
 * header is not read at all and the connection's peer counts. An IPv4 address, the four groups of an IPv6 network, or `unknown`.
 */
export function networkOf({ headers, socket }: Came, hops: number = TRUSTED_HOPS.value()): string {
  const entries = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const outermost = hops === 0 ? undefined : entries.slice(-hops)[0]?.trim();
  return prefix(outermost || socket.remoteAddress || 'unknown');
}

/** A household gets 2^64 addresses of IPv6 at once (RFC 6177), so the network is what counts. */
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
