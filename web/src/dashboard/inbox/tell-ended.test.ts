import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { Chat, OwnedChat } from '#domain/chat.ts';
import { ru } from '../app/all-words.test-tool.ts';
import { russian } from '../app/app.test-tool.ts';
import { ToastsModel } from '../app/toasts.ts';
import { tellEnded } from './tell-ended.ts';

const client = { number: 100_007, name: null, phone: null, mutedUntil: null, blocked: false };
const chat = (more: object) =>
  ({ id: 'chat-1', client, state: 'active', ownerId: 'anna', ...more }) as OwnedChat & Chat;

/** Anna's desk. `learns` sets what the database says about her chat after the chat has left her list. */
function desk() {
  const toasts = new ToastsModel();
  const mine = signal<OwnedChat[] | undefined>([chat({})]);
  let tell: ((chat: Chat | null) => void) | null = null;
  let listened = 0;
  const reads = {
    chat: () => (next: (chat: Chat | null) => void) => {
      tell = next;
      listened++;
      return () => {
        tell = null;
      };
    },
  };
  const phones = { write: signal((phone: string) => phone) };
  const app = { toasts, locale: russian };
  const stop = tellEnded(app, { uid: 'anna', reads, inbox: { mine }, phones });
  return {
    mine,
    stop,
    learns: (...chats: (Chat | null)[]) => chats.forEach((one) => tell?.(one)),
    listens: () => tell !== null,
    listened: () => listened,
    said: () => toasts.toasts.value.map(({ text }) => text),
  };
}

const told = ru.chat.endedByClient(ru.desk.client(100_007));

it('an operator who loses a chat because its client has ended it is told so, once the database says it', () => {
  const anna = desk();
  anna.mine.value = [];
  anna.learns(chat({}), chat({ state: 'closed', closedBy: 'visitor' }));
  expect([anna.said(), anna.listens()]).toEqual([[told], false]);
});

it.each([
  ['they have closed', chat({ state: 'closed', closedBy: 'anna' })],
  ['went to a colleague', chat({ ownerId: 'boris' })],
  ['went back to the queue', chat({ state: 'queued', ownerId: undefined })],
  ['is gone', null],
])('nothing is said about a chat that %s, and its listener ends', (_what, gone) => {
  const anna = desk();
  anna.mine.value = [];
  anna.learns(gone, chat({ state: 'closed', closedBy: 'visitor' }));
  expect([anna.said(), anna.listens()]).toEqual([[], false]);
});

it('a list that has not loaded, or changes only its order, is no loss, and nothing is listened to after the page is left', () => {
  const anna = desk();
  anna.mine.value = undefined;
  anna.mine.value = [chat({ seq: 2 })];
  expect(anna.listened()).toBe(0);
  anna.mine.value = [];
  anna.stop();
  expect(anna.listens()).toBe(false);
});
