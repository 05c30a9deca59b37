import { describe, expect, test } from 'vitest';
import type { Chat } from '#domain/chat.ts';
import type { Message } from '#domain/message.ts';
import { hintAt, waitedFor } from './hints.ts';

const visitor = (seq: number) => ({ seq, from: 'visitor' }) as Message;
const notice = (seq: number) => ({ seq, from: 'system' }) as Message;
const operator = (seq: number) => ({ seq, from: 'operator' }) as Message;
const chat = (state: Chat['state']) => ({ state }) as Chat;

describe('The message that a client waits to have answered', () => {
  test('is their newest message, whatever the bot and the system have said since', () => {
    expect(waitedFor(chat('queued'), [visitor(1), visitor(2), notice(3)])).toBe(2);
    expect(waitedFor(chat('assigned'), [operator(1), visitor(2), notice(3)])).toBe(2);
    expect(waitedFor(chat('active'), [visitor(1), notice(2)])).toBe(1);
  });
  test('is none once an operator has answered, while the bot has the chat, and when it is closed', () => {
    expect(waitedFor(chat('active'), [visitor(1), operator(2), notice(3)])).toBeNull();
    expect(waitedFor(chat('bot'), [visitor(1)])).toBeNull();
    expect(waitedFor(chat('closed'), [visitor(1)])).toBeNull();
  });
  test('is none before any message has arrived', () => {
    expect(waitedFor(chat('active'), undefined)).toBeNull();
    expect(waitedFor(chat('active'), [notice(1)])).toBeNull();
    for (const none of [undefined, null]) expect(waitedFor(none, [visitor(1)])).toBeNull();
  });
});

test('Alt and a digit choose a hint, and no other keys do', () => {
  const key = (code: string, more = {}) =>
    hintAt({ code, altKey: true, ctrlKey: false, metaKey: false, shiftKey: false, ...more });
  expect(['Digit1', 'Digit2', 'Digit3'].map((code) => key(code))).toEqual([0, 1, 2]);
  expect([key('Digit4'), key('KeyE'), key('Numpad1')]).toEqual([null, null, null]);
  for (const held of [{ altKey: false }, { ctrlKey: true }, { metaKey: true }, { shiftKey: true }])
    expect(key('Digit1', held)).toBeNull();
});
