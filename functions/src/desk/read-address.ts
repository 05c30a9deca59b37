import { addressesIn, isSitemap } from '../domain/import/sitemap.ts';
import { fitAnswer } from '../domain/import/fit.ts';
import { sourceEntry } from '../domain/import/source-entry.ts';
import { RULES } from '../domain/limit.ts';
import type { Page } from '../page/get-page.ts';
import { getPage } from '../page/get-page.ts';
import { spendIn } from '../work/limits/limits.ts';
import { read } from './read.ts';

/** Refuses `too-many`, and as `getPage` does. */
export const readAddress = read(
  'readAddress',
  async ({ company, now }, _input, unit) => {
    const limited = await spendIn(unit, 'pages are read', company.id, RULES['pages are read'].burst, now);
    return limited.ok ? { ok: true, found: null } : limited;
  },
  async (_found, { address }) => {
    const got = await getPage(address);
    return got.ok ? { ok: true, output: await taken(got.page) } : got;
  },
);

/** What a page holds: entries, or the addresses of further pages. */
async function taken({ address, kind, text }: Page) {
  if (isSitemap(text)) return { entries: [], addresses: addressesIn(text) };
  const origin = `url:${address}`;
  if (kind === 'text/plain' || kind === 'text/markdown') {
    const { answer, cut } = fitAnswer(text.trim());
    return { entries: answer === '' ? [] : [sourceEntry(origin, address, answer, { cut })], addresses: [] };
  }
  // The reader of HTML is loaded with the first page, and not by every instance.
  const { entriesOfHtml } = await import('../domain/import/html.ts');
  return { entries: entriesOfHtml('page', text, { origin, title: '', address }), addresses: [] };
}
