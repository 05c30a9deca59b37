import type { Ms } from '../time.ts';
import { siteOf } from './site.ts';

/** The first site that has shown the company's chat, and when: so the company knows that its line of HTML works. */
export type Embedded = { site: string; at: Ms };

/** No origin is longer: a scheme, a host of 253 characters (RFC 1035) and a port. */
const LONGEST_ORIGIN = 270;

/**
 * The company's first site, if `origin`, which a page says of itself, is one and none has been noted yet; else null. The service's `own` pages are no site
 * of the company.
 */
export function embeddedOn(
  { embedded }: { embedded?: Embedded },
  origin: unknown,
  own: string,
  now: Ms,
): Embedded | null {
  if (embedded !== undefined || typeof origin !== 'string' || origin.length > LONGEST_ORIGIN) return null;
  if (!/^https?:\/\/[^/?#]+$/.test(origin) || origin === own) return null;
  const site = siteOf(origin);
  return site === null || site.startsWith('*') ? null : { site, at: now };
}
