import { zipSync, strToU8 } from 'fflate';
import { stringify } from 'yaml';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import type { Topic } from '#domain/topic.ts';
import { LOCALES } from '#domain/locale.ts';
import { cell } from '../../history/export.ts';
import { IN_LANGUAGE, nameOf } from './columns.ts';

const COLUMNS = [
  'id',
  'title',
  'examples',
  'answer',
  'topic',
  'subtopic',
  'active',
  'validFrom',
  'validUntil',
] as const;

const lineOf = (cells: readonly string[]) => `${cells.map(cell).join(';')}\r\n`;

/** All entries as a table that an import reads again, and that spreadsheets open: semicolons, and the byte order mark (RFC 4180). */
export function asTable(entries: readonly KnowledgeEntry[], topics: readonly Topic[]): string {
  const spoken = LOCALES.filter((locale) => entries.some(({ translations }) => translations?.[locale] !== undefined));
  const head = [...COLUMNS.map(nameOf), ...spoken.flatMap((locale) => IN_LANGUAGE.map((one) => `${one}_${locale}`))];
  const rows = entries.map((entry) => {
    const translated = spoken.flatMap((locale) => {
      const one = entry.translations?.[locale];
      return [one?.title ?? '', one?.phrasings.join('\n') ?? '', one?.answer ?? ''];
    });
    const { id, title, phrasings, answer, active, validFrom = '', validUntil = '' } = entry;
    const { topic, subtopic } = titlesOf(entry, topics);
    return [
      id,
      title,
      phrasings.join('\n'),
      answer,
      topic,
      subtopic,
      active ? '1' : '0',
      validFrom,
      validUntil,
      ...translated,
    ];
  });
  return `\ufeff${[head, ...rows].map(lineOf).join('')}`;
}

/** All entries as an archive of Markdown files, one each, with a head of YAML that an import reads again. The answer stands as it is, as plain text. */
export function asArchive(entries: readonly KnowledgeEntry[], topics: readonly Topic[]): Uint8Array<ArrayBuffer> {
  const files = entries.map((entry) => [`${fileOf(entry)}.md`, strToU8(asMarkdown(entry, topics))] as const);
  return zipSync(Object.fromEntries(files));
}

export function asMarkdown(entry: KnowledgeEntry, topics: readonly Topic[]): string {
  const { id, title, phrasings, answer, active, validFrom, validUntil, translations } = entry;
  const { topic, subtopic } = titlesOf(entry, topics);
  const spoken = Object.entries(translations ?? {}).map(([locale, one]) => [
    locale,
    { title: one.title, examples: one.phrasings, answer: one.answer },
  ]);
  const head = {
    format: 'text',
    id,
    title,
    topic,
    ...(subtopic === '' ? {} : { subtopic }),
    ...(active ? {} : { active }),
    ...(validFrom === undefined ? {} : { valid_from: validFrom }),
    ...(validUntil === undefined ? {} : { valid_until: validUntil }),
    examples: phrasings,
    ...(spoken.length === 0 ? {} : { translations: Object.fromEntries(spoken) }),
  };
  return `---\n${stringify(head, { lineWidth: 0 })}---\n\n${answer}\n`;
}

function titlesOf({ topicId, subtopicId }: KnowledgeEntry, topics: readonly Topic[]) {
  const topic = topics.find(({ id }) => id === topicId);
  const subtopic = topic?.subtopics.find(({ id }) => id === subtopicId);
  return { topic: topic?.title ?? '', subtopic: subtopic?.title ?? '' };
}

/** A name that every file system takes; the id keeps two entries of one title apart. */
const fileOf = ({ id, title }: KnowledgeEntry) =>
  `${title
    .toLocaleLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)}-${id}`;
