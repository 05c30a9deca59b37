import { act } from 'preact/test-utils';
import { beforeEach, expect, it } from 'vitest';
import type { AssignedChat, QueuedChat } from '#domain/chat.ts';
import { deskOf, testApp } from '../app/app.test-tool.ts';
import { ru } from '../app/all-words.test-tool.ts';
import { mount } from '../work/mount.test-tool.tsx';
import { asks, begun, fallenTo, handedOff, left, tell } from '../../../gallery/made/chats.ts';
import { OLEG } from '../../../gallery/made/team.ts';
import { CloseWaitingButton } from './close-waiting-button.tsx';

beforeEach(() => document.body.replaceChildren());

const WAITS = tell(begun('waits', 1), asks('Где заказ?', 2), handedOff(3));
const waits = WAITS.chat as QueuedChat;

/** The button of a chat, with the question that it asks, and what the server was asked. */
async function opened(chat: QueuedChat) {
  const calls: unknown[] = [];
  const desk = deskOf(async (...call) => {
    calls.push(call);
    return { ok: true, output: {} };
  });
  const app = testApp({ desk });
  const page = await mount(<CloseWaitingButton chat={chat} />, { app });
  const press = (name: string) =>
    act(() => {
      const all = [...page.querySelectorAll('button')];
      all.findLast((one) => [one.textContent, one.getAttribute('aria-label')].includes(name))!.click();
    });
  await press(ru.queue.close);
  /** The chat changes while the question is open. */
  const becomes = (now: AssignedChat) => mount(<CloseWaitingButton chat={now} />, { app }, page);
  return { calls, press, becomes, question: () => page.querySelector('dialog') };
}

it('a chat that waits is closed only after a question, which says whether its client is still there', async () => {
  const { calls, question, press } = await opened(waits);
  expect(question()?.textContent).toContain(ru.queue.closeText);
  await press(ru.common.cancel);
  expect([question(), calls]).toEqual([null, []]);
  const gone = tell(WAITS, left(4)).chat as QueuedChat;
  expect((await opened(gone)).question()?.textContent).toContain(ru.queue.closeGone);
});

it('the server is told whose the chat was when the question was asked: one that was given away meanwhile is not closed', async () => {
  const { calls, press, becomes, question } = await opened(waits);
  await becomes(tell(WAITS, fallenTo(OLEG, 5)).chat as AssignedChat);
  await press(ru.queue.close);
  await expect.poll(question).toBeNull();
  expect(calls).toEqual([['closeWaiting', { chatId: 'waits', expectedOwnerId: null }]]);
});
