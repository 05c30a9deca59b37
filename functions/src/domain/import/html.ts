import type { FormatCallback, HtmlToTextOptions, SelectorDefinition } from 'html-to-text';
import { compile } from 'html-to-text';
import type { SourceEntry } from './source-entry.ts';
import { sourceEntry } from './source-entry.ts';
import { ANSWER_MAX, fitAnswer, fitTitle } from './fit.ts';

/** A part of a page: its heading, and the text below it as plain text. The part before the first heading has the title of the page. */
export type Section = { title: string; text: string };

/** Marks a heading in the plain text. No page can have it: it is removed from what comes in. */
const MARK = '\u0001';

const heading: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 });
  builder.addInline(MARK, { noWordTransform: true });
  walk(element.children, builder);
  builder.closeBlock({ trailingLineBreaks: 2 });
};

/** What is around the words of a page and is no answer to anything. */
const AROUND = ['nav', 'footer', 'aside', 'form', 'button', 'noscript', 'svg', 'iframe', 'template', 'img', 'video'];
const UNSEEN = ['head', 'title', 'script', 'style', '[hidden]', '[aria-hidden="true"]'];

/** The deepest nesting and the most elements that are read: a page made to exhaust the reader is cut off. */
const LIMITS = { maxDepth: 100, maxChildNodes: 5_000, ellipsis: '' };

function optionsFor(address: string | null, body: readonly string[]): HtmlToTextOptions {
  const skip = (selector: string): SelectorDefinition => ({ selector, format: 'skip' });
  const link = { hideLinkHrefIfSameAsText: true, linkBrackets: ['(', ')'] as [string, string], noAnchorUrl: true };
  return {
    wordwrap: false,
    limits: LIMITS,
    baseElements: { selectors: [...body], returnDomByDefault: true },
    formatters: { heading },
    selectors: [
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, format: 'heading' })),
      ...[...AROUND, ...UNSEEN].map(skip),
      { selector: 'ul', options: { itemPrefix: '— ' } },
      { selector: 'a', options: address === null ? link : { ...link, pathRewrite: wholeLink(address) } },
      { selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false } },
    ],
  };
}

/** A link as it leads from anywhere; one that leads nowhere stays as it is written. */
const wholeLink = (address: string) => (path: string) => URL.parse(path, address)?.href ?? path;

/** The part of a page that is about its matter: the first of these that the page has. */
const MATTERS = ['main', 'article', 'body'] as const;

/** The sections of a page in their order, those without text left out. `address` makes its links whole; null where the text has none. */
export function sectionsOf(html: string, address: string | null = null): { title: string; sections: Section[] } {
  const clean = html.replaceAll(MARK, '').replace(/&#(x0*1|0*1);/gi, '');
  const matter = MATTERS.find((name) => new RegExp(`<${name}[\\s>]`, 'i').test(clean)) ?? 'body';
  const title = titleOf(clean);
  const [before = '', ...parts] = compile(optionsFor(address, [matter]))(clean).split(MARK);
  const sections = parts.map((part) => {
    const end = part.indexOf('\n');
    const [head, text] = end < 0 ? [part, ''] : [part.slice(0, end), part.slice(end)];
    return { title: tidy(head), text: tidy(text) };
  });
  const all = [{ title, text: tidy(before) }, ...sections];
  return {
    title,
    sections: all.filter((one) => one.text !== '').map((one) => ({ ...one, title: one.title || title })),
  };
}

/** The first heading of the page, or the title of its window. */
function titleOf(html: string): string {
  for (const selector of ['h1', 'title']) {
    if (!new RegExp(`<${selector}[\\s>]`, 'i').test(html)) continue;
    const baseElements = { selectors: [selector], returnDomByDefault: false };
    const found = tidy(
      compile({
        wordwrap: false,
        limits: LIMITS,
        baseElements,
        selectors: [{ selector: 'h1', options: { uppercase: false } }],
      })(html),
    );
    if (found !== '') return found;
  }
  return '';
}

const tidy = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/**
 * The entries of a text with headings. A `page` that has several headings becomes an entry for each, as pages of questions and answers are built; an
 * `article` stays one entry as long as it fits into an answer.
 */
export function entriesOfHtml(
  kind: 'page' | 'article',
  html: string,
  of: { origin: string; title: string; address?: string },
): SourceEntry[] {
  const { title, sections } = sectionsOf(html, of.address ?? null);
  const name = of.title || title || of.origin;
  const whole = sections
    .map((one) => (one.title === title || one.title === '' ? one.text : `${one.title}\n${one.text}`))
    .join('\n\n');
  const isOne = sections.length < 2 || (kind === 'article' && whole.length <= ANSWER_MAX);
  if (isOne) return whole === '' ? [] : [entryOf(of.origin, name, whole)];
  const seen = new Map<string, number>();
  return sections.map((one) => {
    const named = kind === 'article' && one.title !== name ? `${name}: ${one.title}` : one.title || name;
    // Two sections of one name are told apart by their order.
    const times = (seen.get(named) ?? 0) + 1;
    seen.set(named, times);
    return entryOf(`${of.origin}#${named}${times > 1 ? `#${times}` : ''}`, named, one.text);
  });
}

const entryOf = (origin: string, title: string, text: string) =>
  sourceEntry(origin, fitTitle(title), fitAnswer(text).answer, { cut: fitAnswer(text).cut });
