import Papa from 'papaparse';
import { FOLDER_MAX } from '#domain/canned-reply.ts';
import { MESSAGE_MAX } from '#domain/contract/limits.ts';
import type { ReplyRow } from '#domain/reply/import.ts';
import { unknownVariable } from '#domain/reply/variables.ts';

/** A row that cannot be taken, and why. */
export type BadRow = { line: number; title: string; why: 'empty' | 'too-long' | 'variable'; variable?: string };
export type ReadRows =
  | { ok: true; rows: readonly ReplyRow[]; bad: readonly BadRow[] }
  | { ok: false; why: 'empty' | 'too-many' };

/** The most rows of one import: as many as a scope may hold. */
export const MOST_READ = 500;
const TITLE_MAX = 80;

/** The words by which the first line says that it holds the names of the columns. */
const HEADINGS: Readonly<Record<keyof ReplyRow, RegExp>> = {
  title: /^(title|name|название|заголовок|имя)$/i,
  text: /^(text|body|content|reply|message|текст|ответ|сообщение)$/i,
  folder: /^(folder|category|group|папка|категория|группа)$/i,
};

/**
 * The replies of a table that was pasted or read from a file: title, text and perhaps a folder, with commas, semicolons or tabs between them. With a line of headings the columns
 * may stand in any order. Rows that the server would refuse are told and not sent.
 */
export function readRows(text: string): ReadRows {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    skipEmptyLines: 'greedy',
    preview: MOST_READ + 2,
  });
  const [first = [], ...rest] = data;
  const named = columnsOf(first);
  const lines = named === null ? data : rest;
  if (lines.length === 0) return { ok: false, why: 'empty' };
  if (lines.length > MOST_READ) return { ok: false, why: 'too-many' };
  const columns = named ?? { title: 0, text: 1, folder: 2 };
  const rows: ReplyRow[] = [];
  const bad: BadRow[] = [];
  for (const [i, cells] of lines.entries()) {
    const cell = (name: keyof ReplyRow) => (cells[columns[name] ?? -1] ?? '').trim();
    const row = { title: cell('title'), text: cell('text'), folder: cell('folder') || null };
    const why = wrongWith(row);
    if (why === null) rows.push(row);
    else bad.push({ line: i + (named === null ? 1 : 2), title: row.title.slice(0, TITLE_MAX), ...why });
  }
  return { ok: true, rows, bad };
}

/** Where the named columns stand; null when the first line names no title and text, and so is a reply itself. */
function columnsOf(first: readonly string[]): Partial<Record<keyof ReplyRow, number>> | null {
  const at = (name: keyof ReplyRow) => first.findIndex((cell) => HEADINGS[name].test(cell.trim()));
  const columns = { title: at('title'), text: at('text'), folder: at('folder') };
  return columns.title < 0 || columns.text < 0 ? null : columns;
}

function wrongWith({ title, text, folder }: ReplyRow): Pick<BadRow, 'why' | 'variable'> | null {
  if (title === '' || text === '') return { why: 'empty' };
  if (title.length > TITLE_MAX || text.length > MESSAGE_MAX || (folder ?? '').length > FOLDER_MAX)
    return { why: 'too-long' };
  const variable = unknownVariable(text);
  return variable === null ? null : { why: 'variable', variable };
}
