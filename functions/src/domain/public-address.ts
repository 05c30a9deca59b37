import ipaddr from 'ipaddr.js';

/**
 * Is this an address of the public internet, and not of a machine, a network or a cloud that only we can reach? Everything that IANA has set apart is not:
 * loopback, private and link-local networks (where clouds answer with credentials), shared and test networks, multicast. Neither is an IPv6 form that holds
 * an IPv4 address (mapped, 6to4, Teredo, NAT64), since it may lead there (RFC 6890, RFC 4291).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || address.includes('%')) return false;
  const parsed = ipaddr.parse(address);
  return parsed.range() === 'unicast' && !holdsOld(parsed);
}

/** The deprecated IPv4-compatible form, "::127.0.0.1", which the library takes for an ordinary address. */
function holdsOld(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return address.kind() === 'ipv6' && (address as ipaddr.IPv6).parts.slice(0, 6).every((part) => part === 0);
}
