import { signal } from '@preact/signals';
import { createRef } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { safeMemory } from '../../shared/memory.ts';
import { DraftsModel } from '../sending/drafts.ts';
import type { ScopedReply } from '../replies/replies-model.ts';
import { Composer } from './composer.tsx';
import { mount } from '../work/mount.test-tool.tsx';
import type { UsedReply } from '#domain/reply/uses.ts';
import type { Message } from '#domain/message.ts';
import { COMPANY } from '../../../gallery/made/company.ts';
import { taken } from '../../../gallery/made/chats.ts';
import { OLEG } from '../../../gallery/made/team.ts';
import { owned } from '../work/work.test-tool.ts';

const delivery: ScopedReply = { id: 'r', title: 'Доставка', text: 'Привезём завтра.', scope: 'shared' };
const CHAT = owned(taken('a', OLEG, 9, 'Где заказ?').chat);

/** Types `words` into a composer with these ready replies (undefined: they still load) and sends them. */
async function typed(words: string, all: readonly ScopedReply[] | undefined, { doubted = false, behind = false } = {}) {
  localStorage.clear();
  const drafts = new DraftsModel({
    storage: safeMemory(() => localStorage),
    uid: 'oleg',
    mine: signal(undefined),
    now: () => 1,
    changes: () => () => {},
  });
  const sent: string[] = [];
  const why: unknown[] = [];
  const uses: unknown[] = [];
  const opened = {
    chat: signal(null),
    messages: signal<readonly Message[]>([
      { id: 'm', from: 'visitor', seq: 1, at: 7, text: 'Где заказ?', kind: 'text', choice: null },
    ]),
    behind: signal(behind),
    seen: signal(1),
    clientTypedAt: signal(null),
  };
  const work = {
    drafts,
    connection: { doubted: signal(doubted) },
    outbox: {
      send: async (_: string, text: string, __: number, stale?: unknown, used?: readonly UsedReply[]) => {
        sent.push(text);
        uses.push(used);
        why.push(stale);
        return undefined;
      },
    },
    typing: { typed: () => {}, said: () => undefined },
    replies: { all: signal(all && [...all]) },
    self: signal(OLEG),
    company: { company: signal(COMPANY), named: signal([]) },
    clock: { now: signal(0) },
  };
  drafts.write('a', words);
  if (CHAT.state !== 'active') throw new Error(CHAT.state);
  const chat = { ...CHAT, lastVisitorAt: 9 };
  const page = await mount(<Composer chat={chat} opened={opened} field={createRef()} />, { work });
  const field = page.querySelector('textarea')!;
  await act(() => void field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
  const enter = () =>
    act(() => void field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
  return { sent, why, uses, enter, draft: drafts.read('a') };
}

it('Enter sends words that begin with "/" when no ready reply fits them', async () => {
  expect(await typed('/etc/hosts', [delivery])).toMatchObject({ sent: ['/etc/hosts'], draft: '' });
});

it('Enter inserts the reply that fits', async () => {
  expect(await typed('/дост', [delivery])).toMatchObject({ sent: [], draft: 'Привезём завтра.' });
});

it('fills in what is known of the chat, says so where it is not, and tells with the message which reply it was', async () => {
  const hello: ScopedReply = { id: 'hello', title: 'Привет', text: '{client|Друг}, добрый день!', scope: 'own' };
  const inserted = await typed('/прив', [delivery, hello]);
  expect(inserted.draft).toBe('Друг, добрый день!');
  await inserted.enter();
  expect(inserted.sent).toEqual(['Друг, добрый день!']);
  expect(inserted.uses).toEqual([[{ scope: 'own', id: 'hello' }]]);
});

it('while the replies load, Enter does not send words that may name one', async () => {
  expect(await typed('/дост', undefined)).toMatchObject({ sent: [], draft: '/дост' });
});

it('Enter on a screen that may be old leaves no draft: the message is held, together with how far its writer had read', async () => {
  const current = await typed('Хорошо', []);
  expect(current).toMatchObject({ sent: ['Хорошо'], why: [null], draft: '' });
  const doubted = await typed('Хорошо', [], { doubted: true });
  expect(doubted).toMatchObject({ sent: ['Хорошо'], why: [{ why: 'updating', heardAt: 9 }], draft: '' });
  // The chat's count includes a message that has not arrived, but only messages that have arrived can have been read.
  const behind = await typed('Хорошо', [], { behind: true });
  expect(behind).toMatchObject({ sent: ['Хорошо'], why: [{ why: 'updating', heardAt: 7 }], draft: '' });
});
