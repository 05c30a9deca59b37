/** The most pages of one sitemap that are told. */
const MOST_ADDRESSES = 1_000;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Is this text a sitemap, or a list of sitemaps (sitemaps.org, "protocol")? */
export const isSitemap = (text: string): boolean => /<(urlset|sitemapindex)[\s>]/i.test(text.slice(0, 2_000));

/** The addresses that a sitemap names, each once: those of pages, or of further sitemaps. */
export function addressesIn(text: string): string[] {
  const found = new Set<string>();
  for (const [, address = ''] of text.matchAll(/<loc>\s*([^<\s]{1,2000})\s*<\/loc>/gi)) {
    found.add(address.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? ''));
    if (found.size >= MOST_ADDRESSES) break;
  }
  return [...found];
}
