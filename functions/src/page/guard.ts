import { lookup } from 'node:dns/promises';
import { isPublicAddress } from '../domain/public-address.ts';

export type Found = { address: string; family: number };

/** What may be reached: how a name is resolved, and which of its addresses may be connected to. A test gives its own; nothing in the settings can. */
export type Guard = {
  resolve: (host: string) => Promise<readonly Found[]>;
  mayReach: (address: string, port: number) => boolean;
};

/** The ports of websites. Another port is some other service, which a request could be made to talk to. */
const PORTS = [80, 443];

/** The public internet, and nothing of ours. */
export const PUBLIC: Guard = {
  resolve: (host) => lookup(host, { all: true }),
  mayReach: (address, port) => PORTS.includes(port) && isPublicAddress(address),
};
