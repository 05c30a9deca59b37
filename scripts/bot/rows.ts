import { readFileSync } from 'node:fs';
import type { KnowledgeEntry } from '../../functions/src/domain/bot/knowledge.ts';
import { SetupError } from '../fail.ts';

/** A message and what it is about; null is out of scope. */
export type Row = { text: string; label: string | null };

/** The rows of a file, one JSON object a line. An error names the file and the line. A file without rows is an error too. */
export function readRows(file: string): Row[] {
  const rows = textOf(file)
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [rowOf(line, `${file}:${at + 1}`)]));
  if (rows.length === 0) throw new SetupError(`${file}: no lines`);
  return rows;
}

/** A file's text, without the byte order mark that some editors put before it. */
export function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new SetupError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
}

function rowOf(line: string, place: string): Row {
  const row = parsed(line, place);
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw new SetupError(`${place}: not an object`);
  const { text, label } = row as Partial<Record<string, unknown>>;
  if (typeof text !== 'string') throw new SetupError(`${place}: "text" must be a string`);
  if (label === null || (typeof label === 'string' && label.trim() !== '')) return { text, label };
  throw new SetupError(`${place}: "label" must be a string, or null for out of scope`);
}

function parsed(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new SetupError(`${place}: not JSON`);
  }
}

/** A knowledge entry for each label. The title is the label in words. */
export function entriesOf(rows: readonly Row[]): KnowledgeEntry[] {
  const phrasings = Map.groupBy(
    rows.filter(({ label }) => label !== null),
    ({ label }) => label ?? '',
  );
  return [...phrasings].map(([label, told]) => ({
    id: label,
    topicId: label,
    subtopicId: null,
    answer: label,
    active: true,
    title: label.replace(/[_/-]+/g, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'),
    phrasings: told.map(({ text }) => text),
  }));
}
