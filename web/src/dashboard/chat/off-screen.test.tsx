import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { taken } from '../../../gallery/made/chats.ts';
import { OLEG } from '../../../gallery/made/team.ts';
import { deskOf, testApp } from '../app/app.test-tool.ts';
import { ColumnContext } from '../columns/column-context.ts';
import { mount } from '../work/mount.test-tool.tsx';
import { owned, testWork } from '../work/work.test-tool.ts';
import { ChatModel } from './chat-model.ts';
import { Conversation } from './conversation.tsx';

let page: HTMLElement | undefined;
afterEach(() => {
  vi.restoreAllMocks();
  if (page) render(null, page);
  page?.remove();
});

it('a column that is scrolled out of the screen marks nothing as read, and one without the focus does', async () => {
  // In this test elements have no height, and a list without a height draws no rows.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(1_000);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(50);
  const marked: unknown[] = [];
  const desk = deskOf(async (command, { seq }) => {
    if (command === 'markRead') marked.push(seq);
    return { ok: true, output: {} };
  });
  const app = testApp({ desk });
  const told = taken('a', OLEG, 1, 'Где заказ?');
  const chat = { ...owned(told.chat), readByOwner: told.chat.seq - 1 };
  const work = testWork({ app, made: { self: OLEG, told: [{ ...told, chat }] } });
  const opened = new ChatModel(work.reads, 'a');
  const isSighted = signal(false);
  const column = { chatId: 'a', isCurrent: signal(false), isSighted, tell: () => {}, leave: () => {} };
  page = await mount(
    <ColumnContext.Provider value={column}>
      <Conversation chat={chat} opened={opened} />
    </ColumnContext.Provider>,
    { app, work },
  );
  await vi.waitFor(() => expect(page!.textContent).toContain('Где заказ?'));
  expect(opened.seen.value).toBe(0);
  await act(() => void (isSighted.value = true));
  await expect.poll(() => marked).toEqual([chat.seq]);
  expect(opened.seen.value).toBe(chat.seq);
});
