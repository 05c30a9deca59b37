import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Chat } from '#domain/chat.ts';
import { start } from '#domain/chat/start.ts';
import { newVisitor } from '#domain/visitor.ts';
import { HeldListModel, REST } from './held-list-model.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const visitor = newVisitor({ id: 'visitor', tokenHash: '', locale: 'ru' }, 0);

const chats = (ids: string) =>
  [...ids].map((id): Chat => {
    const begun = start(visitor, 'company', id, 1);
    if (!begun.ok) throw new Error('Not begun');
    return begun.chat;
  });

test('a list stands still while the pointer or the focus is in it, until both have left', () => {
  const list = signal<readonly Chat[] | undefined>(chats('ab'));
  const model = new HeldListModel(list);
  const shown = () => model.rows.value?.map(({ item, gone }) => `${item.id}${gone ? '-' : ''}`).join('');
  model.hold('pointer');
  expect(model.isStale.value).toBe(false);
  model.hold('focus');
  list.value = chats('cba');
  expect(shown()).toBe('abc');
  expect([model.isStale.value, model.newCount.value]).toEqual([true, 1]);
  model.release('pointer');
  expect(shown()).toBe('abc');
  list.value = chats('cb');
  expect(shown()).toBe('a-bc');
  model.release('focus');
  expect(shown()).toBe('cb');
  expect([model.isStale.value, model.newCount.value]).toEqual([false, 0]);
});

test('somebody who asks gets the new order at once, and that is held too', () => {
  const list = signal<readonly Chat[] | undefined>(undefined);
  const model = new HeldListModel(list);
  model.hold('pointer');
  expect(model.rows.value).toBe(undefined);
  list.value = chats('ab');
  model.hold('focus');
  list.value = chats('ba');
  model.renew();
  expect(model.isStale.value).toBe(false);
  list.value = chats('ab');
  expect(model.rows.value?.map(({ item }) => item.id)).toEqual(['b', 'a']);
});

test('a pointer that rests holds a list no longer, and holds it again as soon as it moves', () => {
  const list = signal<readonly Chat[] | undefined>(chats('ab'));
  const model = new HeldListModel(list);
  const shown = () => model.rows.value?.map(({ item }) => item.id).join('');
  model.hold('pointer');
  list.value = chats('ba');
  vi.advanceTimersByTime(REST - 1);
  model.hold('pointer');
  vi.advanceTimersByTime(REST - 1);
  expect([shown(), model.isStale.value]).toEqual(['ab', true]);
  vi.advanceTimersByTime(1);
  expect([shown(), model.isStale.value]).toEqual(['ba', false]);
  list.value = chats('ab');
  expect(shown()).toBe('ab');
  model.hold('pointer');
  list.value = chats('ba');
  expect(shown()).toBe('ab');
  model.hold('focus');
  vi.advanceTimersByTime(REST);
  expect(shown()).toBe('ab');
});
