import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import type { CallRefused, Outcome } from '../app/call.ts';
import { safeMemory } from '../../shared/memory.ts';
import { CommandsModel } from '../app/commands.ts';
import { DraftsModel, notePlace } from '../sending/drafts.ts';
import { NoteComposer } from './note-composer.tsx';
import { mount } from '../work/mount.test-tool.tsx';
import { deskOf, russian } from '../app/app.test-tool.ts';

const offline: CallRefused = { ok: false, reason: 'offline', text: 'Нет связи с сервером.', now: {}, problems: {} };
const saved = { ok: true, output: null } as const;

/** The field of a note, with a server that answers when the test says so. */
async function noting() {
  localStorage.clear();
  const asked: { id: string; text: string; answer: (outcome: Outcome<unknown>) => void }[] = [];
  const told: string[] = [];
  const toasts = { say: () => {}, warn: (text: string) => void told.push(text) };
  const drafts = new DraftsModel({
    storage: safeMemory(() => localStorage),
    uid: 'oleg',
    mine: signal(undefined),
    now: () => 1,
    changes: () => () => {},
  });
  const desk = deskOf(
    (_, { id, text }) =>
      new Promise<Outcome<unknown>>((answer) => asked.push({ id: String(id), text: String(text), answer })),
  );
  let isOpen = true;
  const app = { desk, commands: new CommandsModel(toasts), toasts, locale: russian };
  const composer = <NoteComposer to={null} chatId="a" onClose={() => (isOpen = false)} />;
  const page = await mount(composer, { app, work: { drafts } });
  const field = page.querySelector('textarea')!;
  const type = (words: string) =>
    act(() => {
      field.value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
  const enter = () =>
    act(() => void field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
  const answer = (outcome: Outcome<null>) =>
    act(async () => {
      asked.at(-1)!.answer(outcome);
      // The call passes the answer on in several asynchronous steps, so all of them must have run.
      await new Promise((done) => setTimeout(done));
    });
  return { asked, told, type, enter, answer, draft: () => drafts.read(notePlace('a')), isOpen: () => isOpen };
}

it('a note that is saved leaves no draft, and its field closes', async () => {
  const { asked, type, enter, answer, draft, isOpen } = await noting();
  await type('Клиент сердится ');
  await enter();
  await answer(saved);
  expect([asked.map(({ text }) => text), draft(), isOpen()]).toEqual([['Клиент сердится'], '', false]);
});

it('words typed while a note is saved stay in the field, and become a note of their own', async () => {
  const { asked, type, enter, answer, draft, isOpen } = await noting();
  await type('Клиент сердится');
  await enter();
  await type('Перезвонить до пяти');
  await answer(saved);
  expect([draft(), isOpen()]).toEqual(['Перезвонить до пяти', true]);
  await enter();
  await answer(saved);
  expect(asked.map(({ text }) => text)).toEqual(['Клиент сердится', 'Перезвонить до пяти']);
  expect(new Set(asked.map(({ id }) => id)).size).toBe(2);
  expect([draft(), isOpen()]).toEqual(['', false]);
});

it('a note whose answer was lost is sent again with its id, and with another id once its words have changed', async () => {
  const { asked, told, type, enter, answer, draft } = await noting();
  await type('Клиент сердится');
  await enter();
  await answer(offline);
  await enter();
  await answer(offline);
  expect([asked[0]!.id === asked[1]!.id, told.length, draft()]).toEqual([true, 2, 'Клиент сердится']);
  await type('Клиент очень сердится');
  await enter();
  await answer(saved);
  expect(asked[2]!.id).not.toBe(asked[0]!.id);
});
