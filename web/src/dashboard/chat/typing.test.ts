import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TYPING_STOPS } from '#domain/typing.ts';
import type { Desk } from '../app/call.ts';
import { TypingModel } from './typing.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('somebody who types in two chats is told of in each, and stops in each by itself', () => {
  const told: unknown[] = [];
  const desk = ((command, fields) => {
    told.push([command, fields]);
    return Promise.resolve({ ok: true, output: {} });
  }) as Desk;
  const typing = new TypingModel(desk, () => Date.now());
  typing.typed('one');
  typing.typed('one');
  typing.typed('other');
  typing.said('other');
  vi.advanceTimersByTime(TYPING_STOPS);
  typing.typed('other');
  expect(told).toEqual([
    ['typing', { chatId: 'one', stopped: false }],
    ['typing', { chatId: 'other', stopped: false }],
    ['typing', { chatId: 'one', stopped: true }],
    ['typing', { chatId: 'other', stopped: false }],
  ]);
});
