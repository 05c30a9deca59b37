import type { Note } from '#domain/message.ts';
import type { Outgoing } from '../sending/outgoing.ts';
import type { Item, Line } from './messages.ts';
import { isNote } from './messages.ts';

/** One row of the conversation's list. Its `key` stays the same when older messages are loaded before it, and when an unsent message arrives. */
export type Row = { key: string } & (
  | { kind: 'said'; line: Line; isFirstUnread: boolean; isMarked: boolean }
  | { kind: 'note'; note: Note }
  | { kind: 'unsent'; message: Outgoing }
);

/** The conversation as rows; `unread` is the seq of the message above which "Новые сообщения" stands. */
export function rowsOf(items: readonly Item[], outgoing: readonly Outgoing[], unread: number | null): readonly Row[] {
  const marked = markedSeq(items);
  const arrived = new Set<string>();
  const rows = items.map((item): Row => {
    if (isNote(item)) return { key: `note ${item.note.id}`, kind: 'note', note: item.note };
    const { seq, id, from } = item.message;
    arrived.add(id);
    // A visitor's browser chooses the ids of its messages and could choose an existing id, so their rows are keyed by seq.
    const key = from === 'operator' ? `own ${id}` : `seq ${seq}`;
    return { key, kind: 'said', line: item, isFirstUnread: seq === unread, isMarked: seq === marked };
  });
  const unsent = outgoing.filter(({ id }) => !arrived.has(id));
  return [...rows, ...unsent.map((message): Row => ({ key: `own ${message.id}`, kind: 'unsent', message }))];
}

/** The rows as they are now. A row that has not changed stays the same object, so that it is not drawn again. */
export function reuseRows(before: readonly Row[], now: readonly Row[]): readonly Row[] {
  const known = new Map(before.map((row) => [row.key, row]));
  const rows = now.map((row) => {
    const old = known.get(row.key);
    return old !== undefined && isSame(old, row) ? old : row;
  });
  return rows.length === before.length && rows.every((row, place) => row === before[place]) ? before : rows;
}

/** Objects are compared by identity: messages and notes never change, and an unsent message becomes a new object when it changes. */
function isSame(a: Row, b: Row): boolean {
  if (a.kind === 'note') return b.kind === 'note' && a.note === b.note;
  if (a.kind === 'unsent') return b.kind === 'unsent' && a.message === b.message;
  return (
    b.kind === 'said' &&
    a.line.message === b.line.message &&
    a.line.newDay === b.line.newDay &&
    a.line.newSpeaker === b.line.newSpeaker &&
    a.isFirstUnread === b.isFirstUnread &&
    a.isMarked === b.isMarked
  );
}

/** The seq of the staff's message that shows its delivery status: the last one. Null once the client has answered. */
function markedSeq(items: readonly Item[]): number | null {
  const last = items.findLast((item) => !isNote(item) && item.message.from !== 'system');
  return last !== undefined && !isNote(last) && last.message.from === 'operator' ? last.message.seq : null;
}

/** Whether a row has a message that can be copied. */
export const isCopied = (row: Row) => row.kind === 'said' && row.line.message.from !== 'system';

const LINE = 20;
const LETTERS_IN_LINE = 62;

/** The estimated height of a row, px, until the row has been drawn and measured. */
export function guessHeight(row: Row): number {
  switch (row.kind) {
    case 'note':
      return 52 + linesOf(row.note.text) * LINE;
    case 'unsent':
      return 64 + linesOf(row.message.text) * LINE;
    case 'said': {
      const { message, newDay, newSpeaker } = row.line;
      const source = message.from === 'bot' && message.kind === 'text' && message.sources ? 17 : 0;
      const closing = message.from === 'bot' && message.kind === 'text' && message.closing ? 6 + LINE : 0;
      const choices = message.kind === 'choices' ? 36 : 0;
      const above = (newDay ? 42 : 0) + (row.isFirstUnread ? 42 : 0) + (newSpeaker ? 29 : 0);
      return 36 + above + linesOf(message.text) * LINE + choices + closing + source + (row.isMarked ? 17 : 0);
    }
  }
}

function linesOf(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS_IN_LINE)), 0);
}
