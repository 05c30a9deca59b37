import { signal } from '@preact/signals';
import { createRef, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { ru } from '../../text/ru.ts';
import type { App } from '../context.ts';
import { AppContext, WorkContext } from '../context.ts';
import { safeMemory } from '../memory.ts';
import { DraftsModel } from '../models/drafts.ts';
import type { ScopedReply } from '../models/replies.ts';
import { Composer } from './composer.tsx';

const delivery = { id: 'r', title: 'Доставка', text: 'Привезём завтра.', scope: 'team' } as unknown as ScopedReply;

/** The field in which one has typed, with these ready replies; undefined while they load. */
async function typed(words: string, all: readonly ScopedReply[] | undefined) {
  localStorage.clear();
  const page = document.body.appendChild(document.createElement('div'));
  const drafts = new DraftsModel({
    storage: safeMemory(() => localStorage),
    uid: 'oleg',
    mine: signal(undefined),
    now: () => 1,
    changes: () => () => {},
  });
  const sent: string[] = [];
  const opened = {
    chat: signal(null),
    messages: signal([]),
    behind: signal(false),
    seen: signal(0),
    clientTypedAt: signal(null),
  };
  const work = {
    drafts,
    connection: { doubted: signal(false) },
    outbox: { send: async (_: string, text: string) => void sent.push(text) },
    typing: { typed: () => {}, said: () => {} },
    replies: { all: signal(all) },
    self: signal({ firstName: 'Олег' }),
    company: { company: signal({ name: 'Магазин' }) },
    clock: { now: signal(0) },
  };
  drafts.write('a', words);
  await act(() =>
    render(
      <AppContext.Provider value={{ locale: { text: signal(ru) }, toasts: {} } as unknown as App}>
        <WorkContext.Provider value={work as never}>
          <Composer chat={{ id: 'a', client: { name: null } } as never} opened={opened as never} field={createRef()} />
        </WorkContext.Provider>
      </AppContext.Provider>,
      page,
    ),
  );
  const field = page.querySelector('textarea')!;
  await act(() => void field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
  return { sent, draft: drafts.read('a') };
}

it('Enter sends words that begin with "/" when no ready reply fits them', async () => {
  expect(await typed('/etc/hosts', [delivery])).toEqual({ sent: ['/etc/hosts'], draft: '' });
});

it('Enter inserts the reply that fits', async () => {
  expect(await typed('/дост', [delivery])).toEqual({ sent: [], draft: 'Привезём завтра.' });
});

it('while the replies load, Enter does not send what may be the name of one', async () => {
  expect(await typed('/дост', undefined)).toEqual({ sent: [], draft: '/дост' });
});
