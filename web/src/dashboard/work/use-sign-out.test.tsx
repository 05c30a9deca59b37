import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { useSignOut } from './use-sign-out.tsx';
import type { Authentication } from '../app/session.ts';
import { SessionModel } from '../app/session.ts';
import { testApp } from '../app/app.test-tool.ts';
import { mount } from './mount.test-tool.tsx';

/** «Выйти» with this many unsent messages and drafts. No message is sent within the time that sign-out waits. */
async function show(messages: number, drafts = 0) {
  const left: string[] = [];
  const auth: Authentication = {
    watch: (next) => (next({ uid: 'oleg', email: '' }), () => {}),
    signIn: async () => ({ ok: true }),
    setPassword: async () => ({ ok: true }),
    signOut: async () => void left.push('left'),
  };
  const session = new SessionModel(auth, {
    tell: async () => {},
    forget: (uid, unsent) => void left.push(`${unsent} ${uid}`),
  });
  const outbox = { unsent: signal(messages), emptied: async () => {} };
  const Way = () => {
    const { signOut, question } = useSignOut();
    return (
      <>
        <button onClick={signOut}>out</button>
        {question}
      </>
    );
  };
  const page = await mount(<Way />, { app: testApp({ session }), work: { outbox, drafts: { count: signal(drafts) } } });
  const press = (name: string) =>
    act(() => [...page.querySelectorAll('button')].find(({ textContent }) => textContent === name)!.click());
  return { page, left, press };
}

it.each([
  [2, 0, 'Не отправлено: 2 сообщения.'],
  [0, 1, 'Не отправлено: 1 черновик.'],
  [5, 2, 'Не отправлено: 5 сообщений и 2 черновика.'],
])('a sign-out asks first about %i messages and %i drafts', async (messages, drafts, words) => {
  const { page, left, press } = await show(messages, drafts);
  await press('out');
  await expect.poll(() => page.textContent).toContain(words);
  await press('Отмена');
  expect([page.querySelector('dialog'), left]).toEqual([null, []]);
});

it.each([
  ['Стереть и выйти', 'erase oleg'],
  ['Оставить и выйти', 'keep oleg'],
])('«%s» does so', async (button, what) => {
  const { page, left, press } = await show(2);
  await press('out');
  await expect.poll(() => page.querySelector('dialog')).not.toBeNull();
  await press(button);
  await expect.poll(() => left).toEqual([what, 'left']);
});

it('with nothing unsent the sign-out happens at once, and nothing is kept', async () => {
  const { page, left, press } = await show(0);
  await press('out');
  await expect.poll(() => left).toEqual(['erase oleg', 'left']);
  expect(page.querySelector('dialog')).toBeNull();
});
