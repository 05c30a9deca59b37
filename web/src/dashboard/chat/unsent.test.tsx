import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { ru } from '../../text/ru.ts';
import type { App } from '../context.ts';
import { AppContext, WorkContext } from '../context.ts';
import type { Outgoing } from '../models/outbox.ts';
import { ToastsModel } from '../models/toasts.ts';
import { UnsentLine } from './unsent.tsx';

const letter = { id: 'own', chatId: 'a', text: 'Проверю', at: 1, seenSeq: 1, why: 'Это не ваш чат.' };

/** The buttons under a message. */
async function show(state: 'failed' | 'waiting', writes: boolean) {
  const page = document.createElement('div');
  const toasts = new ToastsModel();
  const message: Outgoing = { ...letter, state };
  await act(() =>
    render(
      <AppContext.Provider value={{ locale: { text: signal(ru) }, toasts } as unknown as App}>
        <WorkContext.Provider value={{ outbox: {}, drafts: {} } as never}>
          <UnsentLine message={message} writes={writes} />
        </WorkContext.Provider>
      </AppContext.Provider>,
      page,
    ),
  );
  return { buttons: [...page.querySelectorAll('button')], toasts };
}

it.each(['failed', 'waiting'] as const)(
  'a message that is %s can only be copied where one no longer writes',
  async (state) => {
    const there = await show(state, true);
    expect(there.buttons.map(({ textContent }) => textContent)).toEqual(['Повторить', 'Вернуть в поле', 'Убрать']);
    const gone = await show(state, false);
    expect(gone.buttons.map(({ textContent }) => textContent)).toEqual(['Копировать', 'Убрать']);
    gone.buttons[0]!.click();
    await expect.poll(() => gone.toasts.toasts.value.map(({ text }) => text)).toEqual(['Скопировано']);
    expect(await navigator.clipboard.readText()).toBe('Проверю');
  },
);
