import type { SourceEntry } from '#domain/import/source-entry.ts';
import { MOST_IMPORTED } from '#domain/import/source-entry.ts';
import type { Desk } from '../../app/call.ts';
import type { Left } from './read-files.ts';

/** A page of which nothing could be taken, with the server's words for it. */
export type PageLeft = { path: string; why: 'said'; text: string };

/** How many pages of a sitemap are read, and how many of them at once: the site is somebody's, and reads are limited. */
const MOST_PAGES = 100;
const AT_ONCE = 3;

/** Reads a page, or the pages of a sitemap, by the server. `tell` is called with how many pages are done, of how many. */
export async function readAddress(
  desk: Desk,
  address: string,
  tell: (done: number, of: number) => void,
): Promise<{ entries: SourceEntry[]; left: (Left | PageLeft)[] }> {
  const read: { entries: SourceEntry[]; left: (Left | PageLeft)[] } = { entries: [], left: [] };
  const open = [address];
  const seen = new Set(open);
  let done = 0;
  const readOne = async (next: string) => {
    const outcome = await desk('readAddress', { address: next });
    done += 1;
    if (!outcome.ok) read.left.push({ path: next, why: 'said', text: outcome.text });
    else {
      const { entries, addresses } = outcome.output;
      read.entries.push(...entries);
      const more = addresses.filter((one) => !seen.has(one)).slice(0, Math.max(0, MOST_PAGES - seen.size));
      for (const one of more) seen.add(one);
      open.push(...more);
      if (entries.length + addresses.length === 0) read.left.push({ path: next, why: 'empty' });
    }
    tell(done, seen.size);
  };
  // A page that is read may name more of them, so there is another round until none is left.
  while (open.length > 0) await Promise.all(open.splice(0, AT_ONCE).map(readOne));
  if (read.entries.length <= MOST_IMPORTED) return read;
  return { entries: [], left: [{ path: address, why: 'too-many', most: MOST_IMPORTED }] };
}
