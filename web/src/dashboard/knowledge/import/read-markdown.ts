import { marked } from 'marked';
import { parse } from 'yaml';
import { isDay } from '#domain/day.ts';
import { fitTitle } from '#domain/import/fit.ts';
import { entriesOfHtml } from '#domain/import/html.ts';
import type { SourceEntry } from '#domain/import/source-entry.ts';
import { sourceEntry } from '#domain/import/source-entry.ts';

/** The head of a Markdown file, between two lines of dashes (as static site generators have it). */
const HEAD = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** The entries of one Markdown file. Its name stands for the title where neither its head nor a heading tells one. */
export function readMarkdown(path: string, text: string): SourceEntry[] {
  const head = HEAD.exec(text);
  const fields = fieldsOf(head?.[1] ?? '');
  const body = (head === null ? text : text.slice(head[0].length)).trim();
  const told = toldBy(fields);
  if (fields['format'] === 'text' && told.title !== '')
    return [{ ...sourceEntry(`md:${path}`, told.title, body), ...told.more }];
  const html = marked.parse(body, { async: false, breaks: true, gfm: true });
  const heading = /^#\s+(.+)$/m.exec(body)?.[1] ?? '';
  const title = told.title || fitTitle(heading.replace(/[*_`]/g, '')) || nameOf(path);
  return entriesOfHtml('article', html, { origin: `md:${path}`, title }).map((entry, i) => ({
    ...entry,
    ...told.more,
    // The examples of a file that became several entries belong to none of these.
    ...(i > 0 ? { phrasings: [], entryId: null } : {}),
  }));
}

/** The text of a piece of Markdown, as plain text. */
export function plainOf(markdown: string): string {
  const [whole] = entriesOfHtml('article', marked.parse(markdown, { async: false, breaks: true, gfm: true }), {
    origin: '',
    title: '—',
  });
  return whole?.answer ?? '';
}

type Fields = Readonly<Record<string, unknown>>;

/** A head that is no YAML, or no list of fields, tells nothing. */
function fieldsOf(head: string): Fields {
  try {
    const found: unknown = parse(head, { maxAliasCount: 0 });
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Fields) : {};
  } catch {
    return {};
  }
}

function toldBy(fields: Fields): { title: string; more: Partial<SourceEntry> } {
  const text = (name: string) =>
    typeof fields[name] === 'string' || typeof fields[name] === 'number' ? String(fields[name]).trim() : '';
  const day = (name: string) => (isDay(text(name)) ? text(name) : null);
  const id = text('id');
  const more: Partial<SourceEntry> = {
    phrasings: textsOf(fields['examples']),
    topic: text('topic') || text('category') || null,
    subtopic: text('subtopic') || null,
    active: fields['active'] !== false && fields['draft'] !== true,
    validFrom: day('valid_from'),
    validUntil: day('valid_until'),
    translations: translationsOf(fields['translations']),
    ...(/^[\w-]{1,128}$/.test(id) ? { entryId: id } : {}),
  };
  return { title: fitTitle(text('title')), more };
}

function translationsOf(value: unknown): SourceEntry['translations'] {
  if (typeof value !== 'object' || value === null) return {};
  const all = Object.entries(value as Readonly<Record<string, Fields | null>>).flatMap(([locale, one]) =>
    (locale === 'ru' || locale === 'en') && one !== null && typeof one === 'object'
      ? [
          [
            locale,
            {
              title: String(one['title'] ?? ''),
              phrasings: textsOf(one['examples']),
              answer: String(one['answer'] ?? ''),
            },
          ],
        ]
      : [],
  );
  return Object.fromEntries(all);
}

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? [...new Set(value.map((one) => String(one).trim()).filter(Boolean))] : [];

/** "faq/how-to-pay.md" is named "how to pay". */
const nameOf = (path: string) =>
  (path.split('/').at(-1) ?? path)
    .replace(/\.(md|markdown)$/i, '')
    .replaceAll(/[-_]+/g, ' ')
    .trim();
