import type { ClosedChat } from '#domain/chat.ts';
import type { HistoryQuery } from '#domain/history.ts';
import type { Ms } from '#domain/time.ts';
import { MINUTE } from '#domain/time.ts';
import type { Reads } from '../database/reads.ts';
import type { Text } from './words.ts';

/** As many rows as one file gets: each costs a read. */
export const EXPORT_MAX = 10_000;
/** How many are read at a time. */
const BATCH = 500;

/** Everything that a query finds, the last closed first; `whole` is false when there is more than one file gets. */
export async function rowsOf(
  reads: Pick<Reads, 'history'>,
  query: HistoryQuery,
): Promise<{ chats: readonly ClosedChat[]; whole: boolean }> {
  const chats: ClosedChat[] = [];
  for (;;) {
    const page = await reads.history(query, chats.at(-1) ?? null, BATCH);
    chats.push(...page);
    if (page.length < BATCH) return { chats, whole: true };
    if (chats.length >= EXPORT_MAX) return { chats, whole: false };
  }
}

/** How the parts of a row are written, by what this person knows of the company. */
export type Writing = {
  moment: (at: Ms) => string;
  phone: (phone: string, extension?: string, written?: string) => string;
  topic: (chat: ClosedChat) => string;
  subtopic: (chat: ClosedChat) => string;
  name: (operatorId: string) => string;
};

/** A table of dialogs for spreadsheets: RFC 4180 with semicolons and a byte order mark, as they open by a double click in Russian ones. */
export function toCsv(chats: readonly ClosedChat[], { history, desk }: Text, writing: Writing): string {
  const { columns } = history;
  const minutes = (ms: Ms | null) => (ms === null ? '' : String(Math.round(ms / MINUTE)));
  const head = [
    columns.started,
    columns.closed,
    columns.client,
    columns.phone,
    columns.topic,
    columns.subtopic,
    columns.operator,
    columns.durationMinutes,
    columns.firstResponseMinutes,
    columns.rating,
    columns.comment,
    columns.description,
    columns.address,
  ];
  const rows = chats.map((chat) => [
    writing.moment(chat.startedAt),
    writing.moment(chat.closedAt),
    chat.client.name ?? desk.client(chat.client.number),
    chat.client.phone === null ? '' : writing.phone(chat.client.phone, chat.client.extension, chat.client.written),
    writing.topic(chat),
    writing.subtopic(chat),
    chat.ownerId === null ? '' : writing.name(chat.ownerId),
    minutes(chat.metrics.durationMs),
    minutes(chat.metrics.firstResponseMs),
    chat.rating === null ? '' : String(chat.rating.score),
    chat.rating?.comment ?? '',
    chat.description,
    chat.id,
  ]);
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

/** The signs that begin a formula, in every width that a spreadsheet takes for them, behind whatever it does not show. */
const FORMULA =
  /^[\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}"']*[=+\-@\u2212\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/u;

/**
 * A cell in quotes. What a client has written must not run in the spreadsheet of whoever opens the file: a text that would be taken for a
 * formula begins with an apostrophe (OWASP, "CSV injection"). Full-width and small signs count: spreadsheets with an East Asian language read them alike.
 */
export function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
