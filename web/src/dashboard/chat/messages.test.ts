import { describe, expect, test } from 'vitest';
import type { Message, Note } from '#domain/message.ts';
import { arrivedAfter, firstUnread, isNote, layOut, withNotes } from './messages.ts';

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
  withNotes(layOut(messages, 'Europe/Moscow'), notes, whole).map((item) =>
    isNote(item) ? item.note.id : item.message.seq,
  );

describe('Notes between the messages', () => {
  test('stand where they were written', () => {
    expect(order([line(1, 10), line(2, 30)], [note('a', 20), note('b', 40)])).toEqual([1, 'a', 2, 'b']);
  });
  test('older than the loaded messages are shown once those around them are loaded', () => {
    expect(order([line(5, 50)], [note('old', 20), note('new', 60)], false)).toEqual([5, 'new']);
    expect(order([line(5, 50)], [note('old', 20)], true)).toEqual(['old', 5]);
  });
  test('are shown also in a chat without messages', () => expect(order([], [note('a', 1)])).toEqual(['a']));
});

const said = (seq: number): Message => ({
  ...line(seq, seq),
  from: 'operator',
  kind: 'text',
  operatorId: 'oleg',
  firstName: 'Олег',
});

describe('The first message that is new', () => {
  test.each([
    ['the client’s first after what was read', { after: 2, upTo: 6 }, 4],
    ['none when all was read', { after: 6, upTo: 6 }, null],
    ['none when what is new came after the chat was opened', { after: 4, upTo: 5 }, null],
    ['the very first when nothing was read', { after: 0, upTo: 6 }, 1],
  ])('is %s', (_, unread, expected) =>
    expect(firstUnread([line(1, 1), said(2), said(3), line(4, 4), said(5), line(6, 6)], unread)).toBe(expected),
  );
});

test('all newer messages count as arrived, except the operator’s own', () => {
  const messages = [line(1, 1), line(2, 2), said(3), line(4, 4)];
  expect(arrivedAfter(messages, 1, 'oleg').map(({ seq }) => seq)).toEqual([2, 4]);
  expect(arrivedAfter(messages, 1, 'olga').map(({ seq }) => seq)).toEqual([2, 3, 4]);
});
