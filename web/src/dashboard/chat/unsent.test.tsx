import { expect, it } from 'vitest';
import type { Outgoing } from '../sending/outgoing.ts';
import { UnsentLine } from './unsent.tsx';
import { mount } from '../work/mount.test-tool.tsx';
import { testApp } from '../app/app.test-tool.ts';
import { testWork } from '../work/work.test-tool.ts';

const composed = { id: 'own', chatId: 'a', text: 'Проверю', at: 1, seenSeq: 1, why: 'Это не ваш чат.' };

/** Draws an unsent message and finds its buttons. */
async function show(state: 'failed' | 'waiting' | 'held' | 'asked', writes: boolean, isFinal = false) {
  const app = testApp();
  const message: Outgoing = { ...composed, state, heardAt: 1, isFinal };
  const line = <UnsentLine message={message} writes={writes} />;
  const page = await mount(line, { app, work: testWork({ app }) });
  return { text: page.textContent, buttons: [...page.querySelectorAll('button')], toasts: app.toasts };
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

it.each([
  ['held', 'Отправится, как только переписка обновится', 'Отправить сейчас'],
  ['asked', 'Клиент написал ещё', 'Отправить всё равно'],
] as const)('a message that is %s says so, and its writer decides', async (state, words, button) => {
  const { text, buttons } = await show(state, true);
  expect(text).toContain(words);
  expect(buttons.map(({ textContent }) => textContent)).toEqual([button, 'Вернуть в поле', 'Убрать']);
});

it('a message that would be refused again is not offered to be sent again', async () => {
  const { buttons } = await show('failed', true, true);
  expect(buttons.map(({ textContent }) => textContent)).toEqual(['Вернуть в поле', 'Убрать']);
});
