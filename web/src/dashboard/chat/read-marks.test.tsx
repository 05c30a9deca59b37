import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import type { Chat } from '#domain/chat.ts';
import type { Outcome } from '../app/call.ts';
import type { App } from '../app/app.ts';
import { AppContext } from '../app/context.ts';
import { WorkContext } from '../work/context.ts';
import { useReadMarks } from './read-marks.ts';

it('a read mark that did not arrive is told again when the screen wakes, until the chat says that it is read', async () => {
  const page = document.createElement('div');
  const told: number[] = [];
  const desk = async (_: string, { seq }: { seq: number }): Promise<Outcome<object>> => {
    told.push(seq);
    return { ok: false, reason: 'offline', text: 'Нет связи', now: {}, problems: {} };
  };
  const listeners = new Set<() => void>();
  const wakes = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const opened = { messages: signal([{ from: 'visitor', seq: 4 }]) };
  const chat = signal({ id: 'a', state: 'active', ownerId: 'oleg', readByOwner: 3 } as unknown as Chat);
  const Marks = () => {
    useReadMarks(chat.value, opened as never, 4);
    return null;
  };
  await act(() =>
    render(
      <AppContext.Provider value={{ desk } as unknown as App}>
        <WorkContext.Provider value={{ uid: 'oleg', wakes } as never}>
          <Marks />
        </WorkContext.Provider>
      </AppContext.Provider>,
      page,
    ),
  );
  await expect.poll(() => told).toEqual([4]);
  listeners.forEach((wake) => wake());
  expect(told).toEqual([4, 4]);
  await act(() => {
    chat.value = { ...chat.value, readByOwner: 4 } as Chat;
  });
  expect(listeners.size).toBe(0);
});
