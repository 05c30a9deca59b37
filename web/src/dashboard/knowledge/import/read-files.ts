import { unzip } from 'fflate';
import type { SourceEntry } from '#domain/import/source-entry.ts';
import { MOST_IMPORTED } from '#domain/import/source-entry.ts';
import { readExport } from './read-export.ts';
import { readMarkdown } from './read-markdown.ts';
import { readTable } from './read-table.ts';
import type { ReadOf, Unread } from './unread.ts';

/** A file that somebody has chosen, by its path in the folder. */
export type Chosen = { path: string; bytes: Uint8Array };

/** A file of which nothing could be taken, and why. */
export type Left = { path: string } & Unread;

/** The entries of the files that could be read, and those that could not. */
export type FilesRead = { entries: SourceEntry[]; left: Left[] };

/** The largest file and the most bytes and files of an archive: more text than a bot may be trained on. */
export const MOST_BYTES = 20 * 1024 * 1024;
const MOST_FILES = 2_000;

/** Reads files of every kind that is known: tables, Markdown, exports of other products, and archives of these. */
export async function readFiles(files: readonly Chosen[]): Promise<FilesRead> {
  const read: FilesRead = { entries: [], left: [] };
  for (const file of files) {
    const found = await readFile(file);
    read.entries.push(...found.entries);
    read.left.push(...found.left);
    if (read.entries.length > MOST_IMPORTED)
      return { entries: [], left: [{ path: file.path, why: 'too-many', most: MOST_IMPORTED }] };
  }
  if (read.entries.length === 0 && read.left.length === 0) read.left.push({ path: '', why: 'empty' });
  return read;
}

async function readFile({ path, bytes }: Chosen): Promise<FilesRead> {
  if (bytes.length > MOST_BYTES) return nothing(path, { why: 'too-large', most: MOST_BYTES });
  const kind = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  if (kind === 'zip') return readArchive(path, bytes);
  if (kind === 'csv' || kind === 'tsv' || kind === 'txt') return of(path, readTable(textOf(bytes)));
  if (kind === 'json') return of(path, readExport(textOf(bytes)));
  if (kind === 'md' || kind === 'markdown') {
    const entries = readMarkdown(path, textOf(bytes));
    return entries.length > 0 ? { entries, left: [] } : nothing(path, { why: 'empty' });
  }
  return nothing(path, { why: 'unknown-kind' });
}

const of = (path: string, read: ReadOf<{ entries: SourceEntry[] }>): FilesRead =>
  read.ok ? { entries: read.entries, left: [] } : nothing(path, read);

function nothing(path: string, { ...why }: Unread & { ok?: false }): FilesRead {
  delete why.ok;
  return { entries: [], left: [{ path, ...why }] };
}

/** What an archive says of itself is not believed beyond these limits, since a small one may unpack to any size. */
async function readArchive(path: string, bytes: Uint8Array): Promise<FilesRead> {
  let size = 0;
  let count = 0;
  const isWanted = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (!/\.(md|markdown|csv|json)$/i.test(name) || /(^|\/)(__MACOSX|\.)/.test(name)) return false;
    size += originalSize;
    count += 1;
    return size <= MOST_BYTES && count <= MOST_FILES;
  };
  const unpacked = await new Promise<Record<string, Uint8Array> | null>((done) =>
    unzip(bytes, { filter: isWanted }, (error, found) => done(error ? null : found)),
  );
  if (unpacked === null) return nothing(path, { why: 'broken' });
  if (size > MOST_BYTES) return nothing(path, { why: 'too-large', most: MOST_BYTES });
  if (count > MOST_FILES) return nothing(path, { why: 'too-many', most: MOST_FILES });
  const files = Object.entries(unpacked).map(([name, content]) => ({ path: name, bytes: content }));
  return files.length === 0 ? nothing(path, { why: 'empty' }) : readFiles(files.toSorted(byPath));
}

const byPath = (a: Chosen, b: Chosen) => (a.path < b.path ? -1 : 1);

/** The text of a file: UTF-8, or what Russian spreadsheets on Windows write. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
