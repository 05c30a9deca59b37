import { signal } from '@preact/signals';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { OwnedChat } from '#domain/chat.ts';
import { safeMemory } from '../../shared/memory.ts';
import { HabitsModel } from '../work/habits.ts';
import type { Route } from '../app/route.ts';
import { useNextAfterClose } from './use-next-after-close.ts';
import { mount } from '../work/mount.test-tool.tsx';
import { taken } from '../../../gallery/made/chats.ts';
import { OLEG } from '../../../gallery/made/team.ts';
import { owned } from '../work/work.test-tool.ts';

let page: HTMLElement;
beforeEach(() => {
  localStorage.clear();
  page = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, page);
  page.remove();
});

const waiting = (id: string, awaitingSince: number | null): OwnedChat => {
  const chat = owned(taken(id, OLEG, 1, 'Где заказ?').chat);
  return chat.state === 'active' ? { ...chat, awaitingSince } : chat;
};
const CHATS = [waiting('closed', 1), waiting('late', 5), waiting('longest', 3), waiting('answered', null)];
const habits = () =>
  new HabitsModel(
    safeMemory(() => localStorage),
    'oleg',
  );

/** The page that is shown after a chat has been closed on this page. */
async function after(route: Route, chats: readonly OwnedChat[] = CHATS): Promise<Route> {
  let now = route;
  let closed: (id: string) => void = () => {};
  const Head = () => {
    closed = useNextAfterClose();
    return null;
  };
  const router = { route: signal(route), go: (to: Route) => void (now = to) };
  await mount(<Head />, { app: { router }, work: { inbox: { mine: signal([...chats]) }, habits: habits() } }, page);
  closed('closed');
  return now;
}

const here = { page: 'mine', chatId: 'closed' } as const;

it('the chat that waits longest opens when one has been closed', async () => {
  expect(await after(here)).toEqual({ page: 'mine', chatId: 'longest' });
});

it('nothing opens when nobody else waits', async () => {
  expect(await after(here, [waiting('closed', 1), waiting('answered', null)])).toEqual(here);
});

it.each([
  { page: 'mine', chatId: 'other' },
  { page: 'chats', chatId: 'closed' },
  { page: 'history', chatId: null, search: '' },
] as const)('nobody is taken away from where they are: %o', async (route) => {
  expect(await after(route)).toEqual(route);
});

it('nothing opens for somebody who has switched this off, on this device and after a reload', async () => {
  habits().setOpensNext(false);
  expect(await after(here)).toEqual(here);
  habits().setOpensNext(true);
  expect(await after(here)).toMatchObject({ chatId: 'longest' });
});
