import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { ru } from '../../text/ru.ts';
import type { App } from '../context.ts';
import { AppContext, WorkContext } from '../context.ts';
import { SessionModel } from '../models/session.ts';
import { useSignOut } from './use-sign-out.tsx';

/** «Выйти» with so many messages on their way, none of which goes before patience ends. */
async function show(onTheWay: number) {
  const page = document.body.appendChild(document.createElement('div'));
  const left: string[] = [];
  const auth = {
    watch: (next: (user: null) => void) => (next(null), () => {}),
    signOut: async () => void left.push('left'),
  };
  const session = new SessionModel(auth as never, async () => {});
  const outbox = { onTheWay: signal(onTheWay), emptied: async () => {} };
  const Way = () => {
    const { signOut, question } = useSignOut();
    return (
      <>
        <button onClick={signOut}>out</button>
        {question}
      </>
    );
  };
  await act(() =>
    render(
      <AppContext.Provider value={{ session, locale: { text: signal(ru) } } as unknown as App}>
        <WorkContext.Provider value={{ outbox } as never}>
          <Way />
        </WorkContext.Provider>
      </AppContext.Provider>,
      page,
    ),
  );
  const press = (name: string) =>
    act(() => [...page.querySelectorAll('button')].find(({ textContent }) => textContent === name)!.click());
  return { page, left, press };
}

it('nobody leaves without a word while their messages wait', async () => {
  const { page, left, press } = await show(2);
  await press('out');
  await expect.poll(() => page.textContent).toContain('2 сообщения не отправлены. Выйти всё равно?');
  await press('Отмена');
  expect([page.querySelector('dialog'), left]).toEqual([null, []]);
  await press('out');
  await expect.poll(() => page.querySelector('dialog')).not.toBeNull();
  await press('Выйти всё равно');
  await expect.poll(() => left).toEqual(['left']);
});

it('with nothing on the way one just leaves', async () => {
  const { page, left, press } = await show(0);
  await press('out');
  await expect.poll(() => left).toEqual(['left']);
  expect(page.querySelector('dialog')).toBeNull();
});
