import { isIPv6 } from 'node:net';

/**
 * The network that a request comes from, for rate limits. Cloud Run puts the peer that it saw itself at the right end of X-Forwarded-For;
 * everything to the left of it is what the client claims. (Express's `request.ip` under `trust proxy` is the left end: anybody's choice.)
 * Behind an own load balancer the right end is that balancer, and everybody shares one limit.
 */
export function networkOf(forwardedFor: string | undefined, peer: string | undefined): string {
  const last = forwardedFor?.split(',').at(-1)?.trim();
  return prefix(last || peer || 'unknown');
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
