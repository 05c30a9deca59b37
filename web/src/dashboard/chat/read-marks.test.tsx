import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import type { Chat } from '#domain/chat.ts';
import { useReadMarks } from './read-marks.ts';
import { mount } from '../work/mount.test-tool.tsx';
import { asks, taken, tell } from '../../../gallery/made/chats.ts';
import { OLEG } from '../../../gallery/made/team.ts';
import { deskOf } from '../app/app.test-tool.ts';
import { owned, testWork } from '../work/work.test-tool.ts';
import { ChatModel } from './chat-model.ts';

it('a read mark that did not arrive is sent again when the page wakes up, until the chat shows it', async () => {
  const told: number[] = [];
  const desk = deskOf(async (_, { seq }) => {
    told.push(Number(seq));
    return { ok: false, reason: 'offline', text: 'Нет связи', now: {}, problems: {} };
  });
  const listeners = new Set<() => void>();
  const wakes = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const waiting = tell(taken('a', OLEG, 1, 'Где заказ?'), asks('Ау!', 2));
  const { seq } = waiting.chat;
  const opened = new ChatModel(testWork({ made: { self: OLEG, told: [waiting] } }).reads, 'a');
  const chat = signal<Chat>({ ...owned(waiting.chat), readByOwner: seq - 1 });
  const Marks = () => {
    useReadMarks(chat.value, opened, seq);
    return null;
  };
  await mount(<Marks />, { app: { desk }, work: { uid: 'oleg', wakes } });
  await expect.poll(() => told).toEqual([seq]);
  listeners.forEach((wake) => wake());
  expect(told).toEqual([seq, seq]);
  await act(() => {
    chat.value = owned({ ...owned(chat.value), readByOwner: seq });
  });
  expect(listeners.size).toBe(0);
});
