import { describe, expect, test } from 'vitest';
import type { Message } from '#domain/message.ts';
import type { Outgoing } from '../sending/outgoing.ts';
import { guessHeight, isCopied, reuseRows, rowsOf } from './rows.ts';
import { layOut } from './messages.ts';

const visitor = (seq: number, id = `v${seq}`): Message => ({
  seq,
  id,
  at: seq,
  text: `${seq}`,
  from: 'visitor',
  kind: 'text',
  choice: null,
});
const operator = (seq: number, id = `o${seq}`): Message => ({
  seq,
  id,
  at: seq,
  text: `${seq}`,
  from: 'operator',
  kind: 'text',
  operatorId: 'oleg',
  firstName: 'Олег',
});
const notice = (seq: number): Message => ({
  seq,
  id: `n${seq}`,
  at: seq,
  text: `${seq}`,
  from: 'system',
  kind: 'notice',
  notice: 'taken',
});
const outgoing = (id: string): Outgoing => ({ id, chatId: 'c', text: id, at: 9, seenSeq: 0, state: 'sending' });
const rows = (messages: Message[], unsent: Outgoing[] = [], unread: number | null = null) =>
  rowsOf(layOut(messages, 'Europe/Moscow'), unsent, unread);
const keys = (...given: Parameters<typeof rows>) => rows(...given).map(({ key }) => key);

describe('Rows of a conversation', () => {
  test('an unsent message keeps its place when it has arrived, and is shown once', () => {
    const sent = keys([visitor(1)], [outgoing('a'), outgoing('b')]);
    expect(keys([visitor(1), operator(2, 'a')], [outgoing('a'), outgoing('b')])).toEqual(sent);
    expect(keys([visitor(1), operator(2, 'a'), operator(3, 'b')])).toEqual(sent);
  });
  test('no client can give a message the key of another', () => {
    const all = keys([operator(1, 'a'), visitor(2, 'a'), visitor(3, 'a')], [outgoing('b')]);
    expect(new Set(all).size).toBe(all.length);
  });
  test('keep their keys when older ones are added before them', () => {
    const newer = [visitor(3), operator(4), notice(5)];
    expect(keys([visitor(1), operator(2), ...newer]).slice(2)).toEqual(keys(newer));
  });
  test('the read mark stands under the last message of the staff, until the client answers', () => {
    const marked = (messages: Message[]) =>
      rows(messages).flatMap((row) => (row.kind === 'said' && row.isMarked ? [row.line.message.seq] : []));
    expect(marked([operator(1), operator(2), notice(3)])).toEqual([2]);
    expect(marked([operator(1), visitor(2)])).toEqual([]);
    expect(marked([])).toEqual([]);
  });
  test('the first new message has a line above it, and its estimated height includes the line', () => {
    const [plain] = rows([visitor(1)]);
    const [fresh] = rows([visitor(1)], [], 1);
    expect(fresh).toMatchObject({ isFirstUnread: true });
    expect(guessHeight(fresh!)).toBeGreaterThan(guessHeight(plain!));
  });
  test('stay the same objects as long as nothing of them changes', () => {
    const said = [visitor(1), operator(2), notice(3)];
    const before = rows(said, [outgoing('a')]);
    expect(reuseRows(before, rows(said, []))).toEqual(before.slice(0, 3));
    const unsent = outgoing('b');
    const same = rows(said, [unsent]);
    expect(reuseRows(same, rows(said, [unsent]))).toBe(same);
    // The client's answer only removes the delivery status from the last message of the staff.
    const after = reuseRows(same, rows([...said, visitor(4)], [unsent]));
    expect(after.map((row) => same.includes(row))).toEqual([true, false, true, false, true]);
    // The message that stood first now has a message of the same speaker before it.
    const older = reuseRows(rows([visitor(2), operator(3)]), rows([visitor(1), visitor(2), operator(3)]));
    expect(older[1]).toMatchObject({ kind: 'said', line: { newSpeaker: false } });
    const [line, kept] = [visitor(1), outgoing('c')];
    expect(reuseRows(rows([line]), rows([line], [], 1))[0]).toMatchObject({ isFirstUnread: true });
    expect(reuseRows(rows([line], [kept]), rows([line], [{ ...kept, text: 'd' }]))[1]).toMatchObject({
      message: { text: 'd' },
    });
  });
  test('notices and unsent messages cannot be copied', () => {
    const copied = rows([visitor(1), operator(2), notice(3)], [outgoing('a')]).filter(isCopied);
    expect(copied.map(({ key }) => key)).toEqual(['seq 1', 'own o2']);
  });
});
