/** How many sites a company names at most, and how long the name of one is (RFC 1035: 253 characters). */
export const MOST_SITES = 50;
const LONGEST = 253;

const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/**
 * The host of a site as people write it: an address with or without https://, with a path, with "www.", in capitals, in Russian letters. "*." at the front
 * stands for all sites below it. Null when it is no site's name.
 */
export function siteOf(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const [, star = '', rest = ''] = text.replace(/^[a-z][a-z0-9+.-]*:\/\//, '').match(/^(\*\.)?(.*)$/) ?? [];
  const host = hostIn(rest);
  if (host === null || host.length > LONGEST) return null;
  const isHost = host === 'localhost' || (host.includes('.') && host.split('.').every((label) => LABEL.test(label)));
  return isHost ? `${star}${host}` : null;
}

/** The host at the front of an address without its scheme, in the letters that browsers send; null when there is none. */
function hostIn(address: string): string | null {
  try {
    const { hostname, username } = new URL(`https://${address}`);
    return username === '' ? hostname.replace(/^www\./, '').replace(/\.$/, '') : null;
  } catch {
    return null;
  }
}

/**
 * May a page with this origin show the company's chat? Without a list every page may. A site's name also allows it with "www.". An origin of a file
 * ("null") is on no list.
 */
export function isSiteAllowed(sites: readonly string[], origin: string): boolean {
  if (sites.length === 0) return true;
  const host = /^https?:\/\//.test(origin) ? hostIn(origin.replace(/^https?:\/\//, '')) : null;
  if (host === null) return false;
  return sites.some((site) => (site.startsWith('*.') ? host.endsWith(site.slice(1)) : host === site));
}
