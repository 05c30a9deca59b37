import * as v from 'valibot';

/** The longest page that is kept, in UTF-16 units; of a longer one the beginning is. */
const PAGE_MAX = 300;
/** No page of an honest widget is longer; a longer one is refused. */
const PAGE_ALLOWED = 4_000;

/**
 * The page of the company's site on which the client writes. What stands behind "?" and "#" is cut off here as well as in the widget: it may hold a client's
 * data. What is no address of a page becomes null, since no message may be lost for it.
 */
export const PageText = v.pipe(v.string(), v.maxLength(PAGE_ALLOWED, 'too-long'), v.transform(pageOf));

function pageOf(text: string): string | null {
  return /^https?:\/\/[^\s/?#@]+(?=[\s/?#]|$)(\/[^\s?#]*)?/i.exec(text)?.[0].slice(0, PAGE_MAX) ?? null;
}
