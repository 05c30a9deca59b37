import { cleanLine } from '#domain/contract/clean.ts';
import type { Translation } from '#domain/bot/knowledge.ts';
import { fitTitle } from '#domain/import/fit.ts';
import { entriesOfHtml } from '#domain/import/html.ts';
import type { SourceEntry } from '#domain/import/source-entry.ts';
import { sourceEntry } from '#domain/import/source-entry.ts';
import { LOCALES } from '#domain/locale.ts';
import { plainOf, readMarkdown } from './read-markdown.ts';
import type { ReadOf } from './unread.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

/**
 * The entries of an export file of another product, as JSON: Zendesk Help Center's articles (the answer of `articles.json`, with sections and translations where
 * these were loaded beside), Chatwoot's articles and its questions and answers (`payload`). Drafts come as entries that are switched off.
 */
export function readExport(text: string): ReadOf<{ entries: SourceEntry[] }> {
  const found = parsed(text);
  if (found === undefined) return { ok: false, why: 'broken' };
  const whole: Fields = isFields(found) ? found : {};
  const articles = listOf(whole['articles']);
  const rows = listOf(Array.isArray(found) ? found : (whole['payload'] ?? whole['data']));
  const entries =
    articles.length > 0
      ? articles.flatMap((one) => fromZendesk(one, listOf(whole['sections'])))
      : rows.flatMap(fromRow);
  if (entries.length > 0) return { ok: true, entries };
  return { ok: false, why: articles.length + rows.length > 0 ? 'empty' : 'unknown-kind' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function fromZendesk(article: Fields, sections: readonly Fields[]): SourceEntry[] {
  const title = fitTitle(textOf(article['title']));
  const origin = `zendesk:${textOf(article['id'])}`;
  const topic = textOf(sections.find(({ id }) => id === article['section_id'])?.['name']) || null;
  const spoken = listOf(article['translations']).filter(({ locale }) => textOf(locale) !== textOf(article['locale']));
  const translations = Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const one = spoken.find((translation) => textOf(translation['locale']).toLowerCase().startsWith(locale));
      const said = one === undefined ? null : translationOf(textOf(one['title']), textOf(one['body']));
      return said === null ? [] : [[locale, said]];
    }),
  );
  const entries = entriesOfHtml('article', textOf(article['body']), { origin, title });
  const active = article['draft'] !== true;
  // A translation of the whole article answers for none of its parts.
  return entries.map((entry) => ({ ...entry, topic, active, ...(entries.length === 1 ? { translations } : {}) }));
}

function translationOf(title: string, html: string): Translation | null {
  const parts = entriesOfHtml('article', html, { origin: '', title });
  return parts.length === 1 ? { title: fitTitle(title), phrasings: [], answer: parts[0]!.answer } : null;
}

/** A row of Chatwoot: an article in Markdown, or a question with its answer. */
function fromRow(row: Fields): SourceEntry[] {
  const id = textOf(row['id']);
  const question = cleanLine(textOf(row['question']));
  if (question !== '' && textOf(row['answer']).trim() !== '') {
    const active = textOf(row['status']) !== 'pending';
    return [
      sourceEntry(`chatwoot-answer:${id || question}`, fitTitle(question), plainOf(textOf(row['answer'])), { active }),
    ];
  }
  const title = fitTitle(textOf(row['title']));
  if (title === '' || textOf(row['content']).trim() === '') return [];
  const category = isFields(row['category']) ? textOf(row['category']['name']) : '';
  const active = ['', 'published', '1'].includes(textOf(row['status']));
  return readMarkdown(title, textOf(row['content'])).map((entry, i) => ({
    ...entry,
    title: i === 0 && !entry.origin.includes('#') ? title : entry.title,
    origin: entry.origin.replace(/^md:/, `chatwoot:${id || ''}:`),
    topic: category || null,
    active,
  }));
}
