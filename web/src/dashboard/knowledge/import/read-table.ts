import Papa from 'papaparse';
import { isDay } from '#domain/day.ts';
import { fitAnswer } from '#domain/import/fit.ts';
import type { SourceEntry } from '#domain/import/source-entry.ts';
import { MOST_IMPORTED, sourceEntry } from '#domain/import/source-entry.ts';
import { LOCALES } from '#domain/locale.ts';
import { uncell } from '../../history/export.ts';
import { NEEDED, columnsOf } from './columns.ts';
import type { ReadOf } from './unread.ts';

/** The words by which a table says that an entry is switched off. */
const NO = /^(0|no|false|off|нет|выкл|выключена)$/i;

/**
 * The entries of a table in a text, with commas, semicolons or tabs between the cells (RFC 4180 and what spreadsheets make of it). Rows without a title and
 * an answer are left out. Not more than `MOST_IMPORTED` rows are looked at.
 */
export function readTable(text: string): ReadOf<{ entries: SourceEntry[] }> {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    preview: MOST_IMPORTED + 1,
  });
  const headings = meta.fields ?? [];
  const columns = columnsOf(headings);
  if (NEEDED.some((column) => !columns.has(column)))
    return { ok: false, why: 'columns', found: headings.slice(0, 20).map((one) => one.slice(0, 60)) };
  if (data.length > MOST_IMPORTED) return { ok: false, why: 'too-many', most: MOST_IMPORTED };
  const entries = data.map((row) => entryOf(row, columns)).filter(({ title, answer }) => title !== '' || answer !== '');
  return entries.length === 0 ? { ok: false, why: 'empty' } : { ok: true, entries };
}

function entryOf(row: Readonly<Record<string, string | undefined>>, columns: ReadonlyMap<string, string>): SourceEntry {
  const cell = (column: string): string => {
    const heading = columns.get(column);
    return uncell(heading === undefined ? '' : (row[heading] ?? '')).trim();
  };
  const day = (column: string) => dayIn(cell(column));
  const id = /^[\w-]{1,128}$/.test(cell('id')) ? cell('id') : null;
  const title = cell('title');
  const spoken = LOCALES.map((locale) => [locale, translationIn(cell, locale)] as const);
  return sourceEntry(`csv:${id ?? title.toLocaleLowerCase()}`, title, cell('answer'), {
    entryId: id,
    phrasings: linesOf(cell('examples')),
    topic: cell('topic') || null,
    subtopic: cell('subtopic') || null,
    active: !NO.test(cell('active')),
    validFrom: day('validFrom'),
    validUntil: day('validUntil'),
    translations: Object.fromEntries(spoken.filter(([, one]) => one !== null)),
    cut: fitAnswer(cell('answer')).cut,
  });
}

function translationIn(cell: (column: string) => string, locale: string) {
  const one = {
    title: cell(`title_${locale}`),
    phrasings: linesOf(cell(`examples_${locale}`)),
    answer: cell(`answer_${locale}`),
  };
  return one.title === '' && one.answer === '' ? null : one;
}

/** A day as ISO writes it, or as Russian spreadsheets do ("31.12.2026"). Another text is no day. */
function dayIn(text: string): string | null {
  const written = text.replace(/^(\d{2})\.(\d{2})\.(\d{4})$/, '$3-$2-$1');
  return isDay(written) ? written : null;
}

const linesOf = (text: string) => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];
