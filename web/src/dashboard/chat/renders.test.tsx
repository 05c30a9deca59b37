import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { OwnedChat } from '#domain/chat.ts';
import type { Message } from '#domain/message.ts';
import { taken } from '../../../gallery/made/chats.ts';
import { OLEG } from '../../../gallery/made/team.ts';
import { ru } from '../app/all-words.test-tool.ts';
import { mount } from '../work/mount.test-tool.tsx';
import { owned, testWork } from '../work/work.test-tool.ts';
import { countDraws } from '../app/count-draws.test-tool.ts';
import type { Listen } from '../database/live.ts';
import { ChatModel } from './chat-model.ts';
import { Conversation } from './conversation.tsx';

const SAID = 12;
const said = (seq: number, from: 'visitor' | 'operator'): Message => {
  const words = { seq, id: `m${seq}`, at: seq, text: `слова ${seq}`, kind: 'text' as const };
  return from === 'visitor'
    ? { ...words, from, choice: null }
    : { ...words, from, operatorId: 'oleg', firstName: 'Олег' };
};
const CHAT = owned(taken('c', OLEG, 1, 'слова 1').chat);
const chatOf = (seq: number, read = 0): OwnedChat => ({
  ...CHAT,
  seq,
  readByOwner: seq,
  reachedVisitor: read,
  readByVisitor: read,
});

let draws: ReturnType<typeof countDraws>;
let page: HTMLElement;

beforeEach(() => {
  draws = countDraws();
  // In this test elements have no height, and a list without a height draws no rows.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(1_000);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(50);
  page = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  vi.restoreAllMocks();
  draws.stop();
  render(null, page);
  page.remove();
});

/** Draws a conversation whose last message is the operator's. */
async function show() {
  let tell: (messages: readonly Message[]) => void = () => {};
  const always =
    <T,>(value: T): Listen<T> =>
    (next) => (next(value), () => {});
  const messages = Array.from({ length: SAID }, (_, i) => said(i + 1, i + 1 === SAID ? 'operator' : 'visitor'));
  const opened = new ChatModel(
    {
      chat: () => always(chatOf(SAID)),
      messages: () => (next) => (next(messages), (tell = next), () => {}),
      messagesBefore: async () => [],
      notes: () => always([]),
      typing: () => always(null),
    },
    'c',
  );
  const chat = signal(chatOf(SAID));
  const Panel = () => <Conversation chat={chat.value} opened={opened} />;
  await mount(<Panel />, { work: testWork({ made: { self: OLEG } }) }, page);
  await vi.waitFor(() => expect(page.querySelectorAll('.said')).toHaveLength(SAID));
  return { chat, arrive: (message: Message) => tell([...messages, message]) };
}

const count = async (change: () => void) => {
  draws.restart();
  await act(change);
  return draws.of('Row');
};

it('a new message draws its own row, and the row that loses the delivery status', async () => {
  const { chat, arrive } = await show();
  expect(await count(() => (chat.value = chatOf(SAID + 1)))).toBe(0);
  // Two rows are drawn: the new one, and the one before, which loses the delivery status and its place in the Tab order.
  expect(await count(() => arrive(said(SAID + 1, 'visitor')))).toBe(2);
  expect(page.textContent).toContain(`слова ${SAID + 1}`);
});

it('the client’s read mark draws only the row that shows it', async () => {
  const { chat } = await show();
  expect(page.querySelector('.read-mark')!.textContent).toBe(ru.chat.reached.sent);
  expect(await count(() => (chat.value = chatOf(SAID, SAID)))).toBe(1);
  expect(page.querySelector('.read-mark')!.textContent).toBe(ru.chat.reached.read);
});
