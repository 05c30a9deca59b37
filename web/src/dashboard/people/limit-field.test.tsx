import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import type { Outcome } from '../app/call.ts';
import { LimitField } from './limit-field.tsx';
import { mount } from '../work/mount.test-tool.tsx';
import { person } from '../../../gallery/made/team.ts';
import { deskOf, testApp } from '../app/app.test-tool.ts';

type Answer = (outcome: Outcome<unknown>) => void;

it('a limit that is typed while another one is saved stays in its field, and is saved after it', async () => {
  const asked: { maxChats: number; version: number; answer: Answer }[] = [];
  const desk = deskOf(
    (_, { maxChats, version }) =>
      new Promise((answer: Answer) => asked.push({ maxChats: Number(maxChats), version: Number(version), answer })),
  );
  const oleg = person('oleg', 'Олег', { maxChats: 3, formVersion: 2 });
  const page = await mount(<LimitField operator={oleg} label="Предел" />, { app: testApp({ desk }) });
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

it('an invalid limit is reported at its field, stays there, and is not sent', async () => {
  const sent: unknown[] = [];
  const desk = deskOf(async (...call) => {
    sent.push(call);
    return { ok: true, output: { version: 3 } };
  });
  const app = testApp({ desk });
  const oleg = person('oleg', 'Олег', { maxChats: 3 });
  const page = await mount(<LimitField operator={oleg} label="Предел" />, { app });
  const field = page.querySelector('input')!;
  await act(() => {
    field.value = '0';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(() => void field.dispatchEvent(new Event('blur')));
  await expect.poll(() => page.querySelector('[role=alert]')?.textContent).toBe('Слишком мало.');
  expect([field.value, field.getAttribute('aria-invalid'), sent]).toEqual(['0', 'true', []]);
  expect(app.unsaved.isUnsaved()).toBe(true);
});
