import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { taken } from '../../../gallery/made/chats.ts';
import { NINA, OLEG, VERA } from '../../../gallery/made/team.ts';
import { ru } from '../app/all-words.test-tool.ts';
import { testApp } from '../app/app.test-tool.ts';
import type { Route } from '../app/route.ts';
import { ChatCard } from '../inbox/chat-card.tsx';
import { HeadButton } from './head-button.tsx';
import { mount } from '../work/mount.test-tool.tsx';
import { testWork } from '../work/work.test-tool.ts';

const { chat } = taken('wanted', NINA, 1, 'Где заказ?');

/** The card of a chat in the list of all chats, as somebody sees it who comes from these pages. */
async function show(self = VERA, ...from: readonly Route[]) {
  const app = testApp();
  const work = testWork({ app, made: { self } });
  for (const route of from) app.router.go(route);
  const page = await mount(<ChatCard chat={chat} list="chats" open={false} />, { app, work });
  const link = page.querySelector('a')!;
  const press = (more: KeyboardEventInit) => {
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...more });
    return act(() => void link.dispatchEvent(event)).then(() => event.defaultPrevented);
  };
  return { app, work, page, link, press, button: () => page.querySelector<HTMLElement>('.card-beside button') };
}

it('a card opens its chat beside the one that is open, by its button, Alt+Enter or a click with Alt', async () => {
  const ways = [
    ({ button }: Awaited<ReturnType<typeof show>>) => act(() => button()!.click()),
    ({ press }: Awaited<ReturnType<typeof show>>) => press({ altKey: true }),
    ({ link }: Awaited<ReturnType<typeof show>>) =>
      act(() => void link.dispatchEvent(new MouseEvent('click', { altKey: true, bubbles: true, cancelable: true }))),
  ];
  for (const open of ways) {
    const shown = await show(VERA, { page: 'chats', chatId: 'first' });
    await open(shown);
    expect(shown.app.router.route.value).toEqual({ page: 'side', chatIds: ['first', 'wanted'] });
    expect(shown.work.columns.current.value).toBe('wanted');
  }
});

it('other combinations with Enter stay the browser’s', async () => {
  const { press, app } = await show(VERA, { page: 'chats', chatId: null });
  expect(await press({})).toBe(false);
  expect(await press({ altKey: true, ctrlKey: true })).toBe(false);
  expect(app.router.route.value).toEqual({ page: 'chats', chatId: null });
});

it('beside four chats there is no room, which is said, and nothing changes', async () => {
  const chats: Route = { page: 'chats', chatId: null };
  const { button, app } = await show(VERA, { page: 'side', chatIds: ['a', 'b', 'c', 'd'] }, chats);
  await act(() => button()!.click());
  expect(app.router.route.value).toEqual(chats);
  expect(app.toasts.toasts.value.map(({ text }) => text)).toEqual([ru.beside.full]);
});

it('the chat that is open alone goes beside the others by Alt+X, on any keyboard layout', async () => {
  const app = testApp();
  const work = testWork({ app, made: { self: VERA } });
  app.router.go({ page: 'side', chatIds: ['a'] });
  app.router.go({ page: 'history', chatId: 'wanted', search: '?from=2026-01-01' });
  await mount(<HeadButton chatId="wanted" />, { app, work });
  const bare = { ctrlKey: false, metaKey: false, shiftKey: false, altGraph: false, repeat: false, isComposing: false };
  await act(() => void work.keys.press({ ...bare, altKey: true, key: 'ч', code: 'KeyX' }, 'elsewhere'));
  expect(app.router.route.value).toEqual({ page: 'side', chatIds: ['a', 'wanted'] });
});

it('an operator, who sees only their own chats, has none of it', async () => {
  const { button, press, app } = await show(OLEG, { page: 'mine', chatId: null });
  expect(button()).toBe(null);
  await press({ altKey: true });
  expect(app.router.route.value).toEqual({ page: 'mine', chatId: null });
});
