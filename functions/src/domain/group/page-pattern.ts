/**
 * Does a page fit a pattern? `*` stands for any part, also for none. A pattern that begins with "/" is compared with the path on any site, any other with site
 * and path: `/delivery*`, `shop.example/help/*`. Case, "www.", the scheme and a last "/" count for nothing. `page` is an address without what stands behind
 * "?" and "#" (contract/page.ts).
 */
export function fitsPage(pattern: string, page: string): boolean {
  const wanted = plain(pattern);
  const address = plain(page);
  const path = address.slice(address.indexOf('/') < 0 ? address.length : address.indexOf('/'));
  return fits(wanted.split('*'), wanted.startsWith('/') ? path || '/' : address);
}

function plain(address: string): string {
  const bare = address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '');
  return bare.length > 1 ? bare.replace(/\/$/, '') : bare;
}

/** Do the parts stand in the text in their order, the first at its beginning and the last at its end? It takes the time of one walk, whatever the pattern. */
function fits(parts: readonly string[], text: string): boolean {
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}
