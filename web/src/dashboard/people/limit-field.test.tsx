import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { russian } from '../app/all-words.test-tool.ts';
import type { Outcome } from '../app/call.ts';
import type { App } from '../app/app.ts';
import { AppContext } from '../app/context.ts';
import { CommandsModel } from '../app/commands.ts';
import { LimitField } from './limit-field.tsx';
import { UnsavedModel } from '../form/unsaved.ts';

type Answer = (outcome: Outcome<{ version: number }>) => void;

it('a limit that is typed while another one is saved stays in its field, and is saved after it', async () => {
  const page = document.body.appendChild(document.createElement('div'));
  const asked: { maxChats: number; version: number; answer: Answer }[] = [];
  const desk = (_: string, fields: { maxChats: number; version: number }) =>
    new Promise((answer: Answer) => asked.push({ ...fields, answer }));
  const commands = new CommandsModel({ say: () => {}, warn: () => {} });
  await act(() =>
    render(
      <AppContext.Provider value={{ desk, commands, locale: russian, unsaved: new UnsavedModel() } as unknown as App}>
        <LimitField operator={{ id: 'oleg', maxChats: 3, formVersion: 2 } as never} label="Предел" />
      </AppContext.Provider>,
      page,
    ),
  );
  const field = page.querySelector('input')!;
  const type = (value: string) =>
    act(() => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const leave = () => act(() => void field.dispatchEvent(new Event('blur')));
  await type('5');
  await leave();
  await expect.poll(() => asked.length).toBe(1);
  await type('7');
  await act(async () => asked[0]!.answer({ ok: true, output: { version: 3 } }));
  expect(field.value).toBe('7');
  await type('8');
  await leave();
  await type('9');
  await leave();
  await expect.poll(() => asked.length).toBe(2);
  await act(async () => asked[1]!.answer({ ok: true, output: { version: 4 } }));
  await expect
    .poll(() => asked.map(({ maxChats, version }) => [maxChats, version]))
    .toEqual([
      [5, 2],
      [8, 3],
      [9, 4],
    ]);
});
