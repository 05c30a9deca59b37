import { describe, expect, test } from 'vitest';
import type { Message, Note } from '#domain/message.ts';
import { isNote, layOut, withNotes } from './transcript.ts';

const line = (seq: number, at: number): Message => ({
  seq,
  id: `m${seq}`,
  at,
  text: `${seq}`,
  from: 'visitor',
  kind: 'text',
  choice: null,
});
const note = (id: string, at: number): Note => ({ id, at, operatorId: 'o', firstName: 'Олег', text: id });
const order = (messages: Message[], notes: Note[], whole = true) =>
  withNotes(layOut(messages), notes, whole).map((item) => (isNote(item) ? item.note.id : item.message.seq));

describe('Notes between the messages', () => {
  test('stand where they were written', () => {
    expect(order([line(1, 10), line(2, 30)], [note('a', 20), note('b', 40)])).toEqual([1, 'a', 2, 'b']);
  });
  test('older than what is loaded wait until it is', () => {
    expect(order([line(5, 50)], [note('old', 20), note('new', 60)], false)).toEqual([5, 'new']);
    expect(order([line(5, 50)], [note('old', 20)], true)).toEqual(['old', 5]);
  });
  test('are shown also in a chat without messages', () => expect(order([], [note('a', 1)])).toEqual(['a']));
});
