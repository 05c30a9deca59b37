import type { HistoryRow } from '#domain/history-row.ts';
import type { Ms } from '#domain/time.ts';
import { MINUTE } from '#domain/time.ts';
import type { Text } from './words.ts';

/** How the parts of a row are written. Names and topics depend on what this person may read. */
export type Writing = {
  moment: (at: Ms) => string;
  phone: (phone: string, extension?: string, written?: string) => string;
  topic: (chat: HistoryRow) => string;
  subtopic: (chat: HistoryRow) => string;
  name: (operatorId: string) => string;
};

/**
 * The first line of a CSV table of dialogs (RFC 4180). Semicolons and the byte order mark let Russian spreadsheets open the file by a double click.
 */
export function headLine({ history: { columns } }: Text): string {
  const head = [
    columns.started,
    columns.closed,
    columns.client,
    columns.phone,
    columns.topic,
    columns.subtopic,
    columns.operator,
    columns.ending,
    columns.durationMinutes,
    columns.firstResponseMinutes,
    columns.rating,
    columns.comment,
    columns.description,
    columns.address,
  ];
  return `\ufeff${lineOf(head)}`;
}

/** The lines of some dialogs, each with its end. */
export function rowLines(chats: readonly HistoryRow[], { desk, ending }: Text, writing: Writing): string {
  const minutes = (ms: Ms | null) => (ms === null ? '' : String(Math.round(ms / MINUTE)));
  const rows = chats.map((chat) => [
    writing.moment(chat.startedAt),
    writing.moment(chat.closedAt),
    chat.client.name ?? desk.client(chat.client.number),
    chat.client.phone === null ? '' : writing.phone(chat.client.phone, chat.client.extension, chat.client.written),
    writing.topic(chat),
    writing.subtopic(chat),
    chat.ownerId === null ? '' : writing.name(chat.ownerId),
    chat.ending ? ending[chat.ending] : '',
    minutes(chat.metrics.durationMs),
    minutes(chat.metrics.firstResponseMs),
    chat.rating === null ? '' : String(chat.rating.score),
    chat.rating?.comment ?? '',
    chat.description,
    chat.id,
  ]);
  return rows.map(lineOf).join('');
}

/** A line of a table with its end. */
export const lineOf = (cells: readonly string[]) => `${cells.map(cell).join(';')}\r\n`;

/** The signs that begin a formula, also in full and small width, and also after characters that a spreadsheet does not show. */
const FORMULA =
  /^[\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}"']*[=+\-@\u2212\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/u;

/** The text of a cell as it was before `cell` made it harmless. */
export const uncell = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

/**
 * A cell in quotes. A client's text must not run as a formula in a spreadsheet, so a text that looks like one gets an apostrophe in front
 * (OWASP, "CSV injection"). Full-width and small signs count too: spreadsheets with an East Asian language take them for formulas.
 */
export function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
