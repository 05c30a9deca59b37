import { signal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Chat, ClosedChat } from '#domain/chat.ts';
import { expire } from '#domain/chat/close.ts';
import { handOff } from '#domain/chat/hand-off.ts';
import { start } from '#domain/chat/start.ts';
import { visitorWrites } from '#domain/chat/visitor-writes.ts';
import { DEFAULT_SETTINGS } from '#domain/settings.ts';
import { MINUTE } from '#domain/time.ts';
import { newVisitor } from '#domain/visitor.ts';
import { DialogsPlate } from '../chat/dialogs-plate.tsx';
import { Results } from '../history/results.tsx';
import type { Listen } from '../database/live.ts';
import { ChatCard } from './chat-card.tsx';
import { quietParts } from '../work/quiet-parts.test-tool.ts';
import { mount } from '../work/mount.test-tool.tsx';
import type { Found } from '../history/history-model.ts';

const QUESTION = 'Где мой заказ?';
const visitor = newVisitor({ id: 'v', tokenHash: '', locale: 'ru' }, 0);
const must = <T extends { ok: boolean }>(outcome: T) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome as Extract<T, { ok: true }>;
};
const begun = must(start(visitor, 'company', 'chat', 0)).chat;
const asking = must(visitorWrites(begun, visitor, { id: 'm', text: QUESTION, choice: null }, 0)).chat;
const queued = must(handOff(asking, 'cannot-answer', null, DEFAULT_SETTINGS.ru, 0)).chat;
const closed = expire(asking as typeof begun, DEFAULT_SETTINGS.ru, 1).chat;
/** A chat in the older form, which did not yet save what the client asked. */
const older = <C extends Chat>(chat: C): C => {
  const { asked: _, ...rest } = chat;
  return rest as C;
};

const results = (chat: ClosedChat) => {
  const found = signal<Found>({ state: 'found', hits: [{ chat, lines: [] }], more: 'none' });
  const history = { found, filter: signal({}), advice: signal(null), retry: () => {}, more: async () => {} };
  return <Results history={history} chatId={null} search="" />;
};

let page: HTMLElement;
beforeEach(() => {
  page = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, page);
  page.remove();
});

async function show(piece: ComponentChild, { dialogs = [], now = 0 }: { dialogs?: ClosedChat[]; now?: number } = {}) {
  const always: Listen<readonly ClosedChat[]> = (next) => (next(dialogs), () => {});
  const settings = { ...DEFAULT_SETTINGS.ru, firstTargetMs: 2 * MINUTE };
  const work = {
    reads: { dialogs: () => always },
    ...quietParts(now, settings),
  };
  await mount(piece, { work }, page);
}

describe('The client’s question, and not the system’s last message, is shown', () => {
  it('on the card', async () => {
    await show(<ChatCard chat={queued} list="mine" open={false} />);
    expect(page.textContent).toContain(QUESTION);
    expect(page.textContent).not.toContain('Система');
  });

  it('in «Диалоги»', async () => {
    await show(<DialogsPlate chat={queued} />, { dialogs: [{ ...closed, id: 'earlier' }] });
    await vi.waitFor(() => expect(page.textContent).toContain(QUESTION));
    expect(page.textContent).not.toContain(DEFAULT_SETTINGS.ru.closedText);
  });

  it('in the history', async () => {
    await show(results(closed));
    expect(page.textContent).toContain(QUESTION);
  });

  it('nowhere for chats saved before questions were kept, which still show their last message', async () => {
    await show(<ChatCard chat={older(queued)} list="mine" open={false} />);
    expect(page.textContent).toContain(`Система: ${DEFAULT_SETTINGS.ru.handOffText}`);
    await show(results(older(closed)));
    expect(page.textContent).toContain('Клиент #');
  });
});

it.each([
  [0, 'calm', 'Ждёт '],
  [MINUTE, 'soon', 'Ждёт, скоро пора ответить'],
  [2 * MINUTE, 'late', 'Ждёт слишком долго'],
])(
  'the timer of a client who has waited for %d ms of the company’s two minutes is %s',
  async (now, pressure, words) => {
    await show(<ChatCard chat={queued} list="mine" open={false} />, { now });
    const timer = page.querySelector<HTMLElement>('[data-pressure]')!;
    expect([timer.dataset['pressure'], timer.textContent.startsWith(words)]).toEqual([pressure, true]);
  },
);
