import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Chat } from '#domain/chat.ts';
import { closedBy, taken, tell } from '../../../gallery/made/chats.ts';
import { NINA, OLEG, VERA } from '../../../gallery/made/team.ts';
import { ru } from '../app/all-words.test-tool.ts';
import { deskOf, testApp } from '../app/app.test-tool.ts';
import type { Listen } from '../database/live.ts';
import { endLingering } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';
import { useShellKeys } from '../keys/use-shell-keys.ts';
import { mount } from '../work/mount.test-tool.tsx';
import { testWork } from '../work/work.test-tool.ts';
import { ColumnsPage } from './columns-page.tsx';

// The chat's panel and conversation are loaded when they are first shown. Here they are loaded before.
await Promise.all([import('../chat/chat-panel.tsx'), import('../chat/conversation.tsx')]);

let page: HTMLElement;
beforeEach(() => {
  // In this test nothing has a place or a height, so every column counts as seen.
  vi.stubGlobal('IntersectionObserver', undefined);
  page = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, page);
  page.remove();
  vi.unstubAllGlobals();
  endLingering();
});

const TOLD = [
  taken('a', NINA, 1_000, 'Где заказ?'),
  taken('b', OLEG, 1_000, 'Верните деньги'),
  taken('c', NINA, 1_000, 'Спасибо'),
  taken('d', VERA, 1_000, 'А курьер?'),
];

/** How often each chat's document, messages, notes, typing, earlier dialogs and records are being listened to, by "read chat". */
function counted(all: Reads) {
  const open = new Map<string, number>();
  const started: string[] = [];
  const count =
    <T,>(key: string, listen: Listen<T>): Listen<T> =>
    (next, fail) => {
      started.push(key);
      open.set(key, (open.get(key) ?? 0) + 1);
      const stop = listen(next, fail);
      return () => {
        open.set(key, open.get(key)! - 1);
        stop();
      };
    };
  const reads: Partial<Reads> = {
    chat: (id) => count(`chat ${id}`, all.chat(id)),
    messages: (id) => count(`messages ${id}`, all.messages(id)),
    notes: (id) => count(`notes ${id}`, all.notes(id)),
    typing: (id) => count(`typing ${id}`, all.typing(id)),
    dialogs: (id) => count(`dialogs ${id}`, all.dialogs(id)),
    records: (id) => count(`records ${id}`, all.records(id)),
  };
  return { reads, started, now: () => [...open].flatMap(([key, times]) => Array.from({ length: times }, () => key)) };
}

/** Vera, a supervisor, with these chats side by side. */
async function show(chatIds: readonly string[], own: Partial<Reads> = {}) {
  const commands: string[] = [];
  const desk = deskOf(async (command, { chatId }) => {
    commands.push(`${command} ${String(chatId)}`);
    return { ok: true, output: command === 'suggest' ? { hints: [] } : {} };
  });
  const app = testApp({ desk });
  app.router.go({ page: 'side', chatIds });
  const made = { self: VERA, told: TOLD };
  const listeners = counted({ ...testWork({ app, made }).reads, ...own });
  const work = testWork({ app, made, reads: { ...own, ...listeners.reads } });
  const Page = () => {
    useShellKeys();
    const route = app.router.route.value;
    return route.page === 'side' ? <ColumnsPage chatIds={route.chatIds} /> : null;
  };
  await mount(<Page />, { app, work }, page);
  const there = () => [...page.querySelectorAll<HTMLElement>('[data-column]')].map(({ dataset }) => dataset['column']);
  const column = (id: string) => page.querySelector<HTMLElement>(`[data-column="${id}"]`)!;
  const isLoaded = (id: string) => vi.waitFor(() => expect(column(id).querySelector('.chat-head')).not.toBe(null));
  const press = (key: string, altKey = true) =>
    act(async () => {
      const bare = { ctrlKey: false, metaKey: false, shiftKey: false, altGraph: false, repeat: false };
      const code = key.length === 1 ? `Key${key.toUpperCase()}` : key;
      work.keys.press({ ...bare, key, code, altKey, isComposing: false }, 'elsewhere');
    });
  const go = (ids: readonly string[]) => act(async () => app.router.go({ page: 'side', chatIds: ids }));
  return { app, work, commands, listeners, there, column, isLoaded, press, go };
}

describe('Chats side by side', () => {
  it('listen to what each open chat needs, to no chat twice, and to nothing once they are closed', async () => {
    const { listeners, isLoaded, go } = await show(['a', 'b', 'c', 'd']);
    for (const id of ['a', 'b', 'c', 'd']) await isLoaded(id);
    const each = ['messages', 'notes'].flatMap((read) => ['a', 'b', 'c', 'd'].map((id) => `${read} ${id}`));
    // One's own chat is in the list that is listened to anyway, and only there the client's typing is shown.
    const others = ['a', 'b', 'c'].map((id) => `chat ${id}`);
    await vi.waitFor(() => expect(listeners.now().toSorted()).toEqual([...others, ...each, 'typing d'].toSorted()));
    const { length } = listeners.started;
    await go(['a', 'd']);
    endLingering();
    expect(listeners.now().filter((key) => /[bc]$/.test(key))).toEqual([]);
    expect(listeners.started.length, 'the others go on as they are').toBe(length);
    await go([]);
    endLingering();
    expect(listeners.now()).toEqual([]);
  });

  it('listen to the details of a chat only while they are open', async () => {
    const { listeners, isLoaded, column } = await show(['a', 'b']);
    await isLoaded('a');
    const details = () => listeners.now().filter((key) => /^(dialogs|records)/.test(key));
    expect(details()).toEqual([]);
    await act(() => column('a').querySelector<HTMLElement>('.chat-details-button button')!.click());
    await vi.waitFor(() => expect(details()).toEqual(['dialogs visitor-a', 'records a']));
    await act(() => column('a').querySelector<HTMLElement>('.details-back button')!.click());
    endLingering();
    expect(details()).toEqual([]);
  });

  it('tell the audit of each look into a colleague’s chat once, also when others come and go', async () => {
    const { commands, isLoaded, go } = await show(['a', 'd']);
    await isLoaded('a');
    await isLoaded('d');
    await go(['a', 'd', 'b']);
    await isLoaded('b');
    await go(['a', 'b']);
    await vi.waitFor(() => expect(commands.filter((one) => one.startsWith('look'))).toEqual(['look a', 'look b']));
    expect(commands.filter((one) => one.startsWith('markRead'))).toEqual([]);
  });

  it('take keys for the one that has the focus', async () => {
    const { commands, isLoaded, column, press, work } = await show(['a', 'b', 'd']);
    for (const id of ['a', 'b', 'd']) await isLoaded(id);
    await act(() => column('b').querySelector<HTMLElement>('.transcript-scroll, .chat')!.focus());
    expect(work.columns.current.value).toBe('b');
    await press('o');
    expect(commands.at(-1)).toBe('takeOver b');
    await press('ArrowUp');
    expect(document.activeElement?.closest('[data-column]')).toBe(column('a'));
    await press('k');
    await vi.waitFor(() => expect(commands.at(-1)).toBe('close a'));
    await press('ArrowUp');
    expect(work.columns.current.value).toBe('a');
  });

  it('are where Alt+J goes when somebody waits in one of them', async () => {
    const { isLoaded, column, press, work, app } = await show(['a', 'd']);
    for (const id of ['a', 'd']) await isLoaded(id);
    await press('j');
    expect(work.columns.current.value).toBe('d');
    await vi.waitFor(() => expect(column('d').contains(document.activeElement)).toBe(true));
    expect(app.router.route.value).toEqual({ page: 'side', chatIds: ['a', 'd'] });
  });

  it('are closed one by one: the neighbour takes the focus, and another one keeps it', async () => {
    const { there, isLoaded, column, press, work, app } = await show(['a', 'b', 'c']);
    for (const id of ['a', 'b', 'c']) await isLoaded(id);
    await press('ArrowDown');
    expect(work.columns.current.value).toBe('b');
    await press('Escape', false);
    expect([there(), work.columns.current.value]).toEqual([['a', 'c'], 'c']);
    await vi.waitFor(() => expect(column('c').contains(document.activeElement)).toBe(true));
    await act(() => column('a').querySelector<HTMLElement>('.chat-head button')!.click());
    expect([there(), work.columns.current.value]).toEqual([['c'], 'c']);
    await press('Escape', false);
    expect([there(), app.router.route.value]).toEqual([[], { page: 'side', chatIds: [] }]);
    expect(page.textContent).toContain(ru.columns.empty);
  });

  it('show what one of them has become, and say it, while the others go on', async () => {
    const [first] = TOLD;
    const chat = signal<Chat | null>(first!.chat);
    const listen: Listen<Chat | null> = (next) => chat.subscribe(next);
    const told = (id: string) => TOLD.find((one) => one.chat.id === id)!.chat;
    const { column, isLoaded } = await show(['a', 'b'], {
      chat: (id) => (id === 'a' ? listen : (next) => (next(told(id)), () => {})),
    });
    await isLoaded('a');
    await isLoaded('b');
    const said = () => page.querySelector('.columns-page > [role=status]')!.textContent;
    await act(() => void (chat.value = tell(first!, closedBy(NINA, 9_000_000)).chat));
    expect(said()).toBe(ru.columns.news.closed(ru.desk.client(first!.chat.client.number)));
    expect(column('a').querySelector('.chat-title')!.textContent).toContain(ru.desk.state.closed);
    await act(() => void (chat.value = null));
    expect(column('a').textContent).toContain(ru.chat.unavailable);
    expect(column('b').querySelector('.chat-head')).not.toBe(null);
  });

  it('do not show a chat that the rules refuse, and let its column be closed', async () => {
    const { column, there, isLoaded } = await show(['strange', 'b'], {
      chat: (id) => (next, fail) => {
        if (id === 'strange') fail('permission-denied');
        else next(TOLD[1]!.chat);
        return () => {};
      },
    });
    await isLoaded('b');
    await vi.waitFor(() => expect(column('strange').textContent).toContain(ru.chat.unavailable));
    const close = [...column('strange').querySelectorAll('button')].find((one) => one.textContent === ru.beside.close);
    await act(() => close!.click());
    expect(there()).toEqual(['b']);
  });
});
