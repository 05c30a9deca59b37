import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { start } from '#domain/chat/start.ts';
import type { ActiveChat, Chat } from '#domain/chat.ts';
import { newVisitor } from '#domain/visitor.ts';
import { countDraws } from '../app/count-draws.test-tool.ts';
import { HeldList } from './held-list.tsx';
import { mount } from '../work/mount.test-tool.tsx';
import { VERA } from '../../../gallery/made/team.ts';
import { ownMemory } from '../app/app.test-tool.ts';
import { KeysModel } from '../keys/keys-model.ts';

const CHATS = 200;

function chatOf(place: number): ActiveChat {
  const visitor = newVisitor({ id: `visitor-${place}`, tokenHash: '', locale: 'ru' }, 0);
  const begun = start(visitor, 'company', `chat-${place}`, place);
  if (!begun.ok) throw new Error(begun.reason);
  const { memory: _, owes: __, ...chat } = begun.chat;
  const owned = { ownerId: 'oleg', takenAt: place, awaitingSince: null, alertedAt: null, ownerAbsentSince: null };
  const silence = null;
  return { ...chat, ...owned, silence, state: 'active' };
}

const said = (chat: ActiveChat, text: string): ActiveChat => ({
  ...chat,
  seq: chat.seq + 1,
  awaitingSince: 9,
  last: { seq: chat.seq + 1, from: 'visitor', text, at: 9 },
});

let draws: ReturnType<typeof countDraws>;
let page: HTMLElement;

beforeEach(() => {
  draws = countDraws();
  page = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  draws.stop();
  render(null, page);
  page.remove();
});

/** A list of 200 chats on the screen, one of them open. */
async function show() {
  const chats = signal<readonly Chat[]>(Array.from({ length: CHATS }, (_, i) => chatOf(i)));
  const open = signal<string | null>('chat-7');
  const refusedIn = signal<ReadonlySet<string>>(new Set());
  const drafted = signal<ReadonlySet<string>>(new Set());
  const self = signal(VERA);
  const work = {
    phones: { write: signal((phone: string) => phone) },
    company: {
      topics: signal([]),
      offered: signal([]),
      named: signal([]),
      all: signal([]),
      company: signal(undefined),
    },
    outbox: { refusedIn },
    drafts: { chats: drafted },
    clock: { now: signal(10), read: () => 10 },
    keys: new KeysModel(ownMemory()),
    self,
  };
  const List = () => <HeldList chats={chats} list="mine" chatId={open.value} empty={null} />;
  await mount(<List />, { work }, page);
  return { chats, open, refusedIn, drafted, self };
}

const cards = () => page.querySelectorAll('li').length;
const count = async (change: () => void) => {
  draws.restart();
  await act(change);
  return draws.of('ChatCard');
};

it('a new message draws the card of its chat anew, and no other', async () => {
  draws.restart();
  const { chats } = await show();
  expect([cards(), draws.of('ChatCard')]).toEqual([CHATS, CHATS]);
  const [first] = chats.value as readonly ActiveChat[];
  expect(await count(() => (chats.value = [said(first!, 'Где заказ?'), ...chats.value.slice(1)]))).toBe(1);
  expect(page.querySelector('li')!.textContent).toContain('Где заказ?');
});

it('a card is marked while its chat has a refused message', async () => {
  const { refusedIn } = await show();
  expect(await count(() => (refusedIn.value = new Set(['chat-3'])))).toBe(1);
  const marked = [...page.querySelectorAll('li')].filter(({ textContent }) => textContent.includes('Не отправлено'));
  expect(marked.map((card) => card.querySelector('a')!.getAttribute('href'))).toEqual(['/dashboard/mine/chat-3']);
  expect(await count(() => (refusedIn.value = new Set()))).toBe(1);
  expect(page.textContent).not.toContain('Не отправлено');
});

it('a card says that its chat has unsent words, unless that chat is open', async () => {
  const { drafted } = await show();
  expect(await count(() => (drafted.value = new Set(['chat-3', 'chat-7'])))).toBe(2);
  const marked = [...page.querySelectorAll('li')].filter(({ textContent }) => textContent.includes('Черновик'));
  expect(marked.map((card) => card.querySelector('a')!.getAttribute('href'))).toEqual(['/dashboard/mine/chat-3']);
});

it('a new place in the list draws nothing but the list, and another open chat draws two cards', async () => {
  const { chats, open } = await show();
  expect(await count(() => (chats.value = chats.value.toReversed()))).toBe(0);
  expect(page.querySelector('li a')!.getAttribute('href')).toContain('chat-199');
  expect(await count(() => (open.value = 'chat-9'))).toBe(2);
});

it('what the person has themselves draws no card anew, but a new role draws all', async () => {
  const { self } = await show();
  expect(page.querySelectorAll('.card-beside button')).toHaveLength(CHATS);
  expect(await count(() => (self.value = { ...VERA, openChats: ['chat-1'] }))).toBe(0);
  expect(await count(() => (self.value = { ...VERA, role: 'operator' }))).toBe(CHATS);
  expect(page.querySelectorAll('.card-beside button')).toHaveLength(0);
});
