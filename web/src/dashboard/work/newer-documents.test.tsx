import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Chat } from '#domain/chat.ts';
import { chatLikeKnown, messageLikeKnown, operatorLikeKnown } from '#domain/document/like-known.ts';
import type { Message } from '#domain/message.ts';
import type { Operator } from '#domain/operator.ts';
import { databaseOf } from '../../../gallery/database.ts';
import { COMPANY } from '../../../gallery/made/company.ts';
import type { Made } from '../../../gallery/made/made.ts';
import { QUIET } from '../../../gallery/made/made.ts';
import { ADMIN, OLEG, VERA } from '../../../gallery/made/team.ts';
import { MANY } from '../../../gallery/scenes/desk.ts';
import { deskOf, testApp } from '../app/app.test-tool.ts';
import { AppContext } from '../app/context.ts';
import { parseRoute } from '../app/route.ts';
import type { Route } from '../app/route.ts';
import { MessageLine } from '../chat/message-line.tsx';
import { mount } from './mount.test-tool.tsx';
import { Staff } from './staff.tsx';
import { testWork } from './work.test-tool.ts';

beforeEach(() => {
  // This page without a browser has no locks. A lock that nobody else wants is had at once.
  const request = (...given: unknown[]) => (given.at(-1) as () => unknown)();
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
  // Nor has it workers. The pages wait for what the bot would say, which is not looked at here.
  vi.stubGlobal('Worker', SilentWorker);
});
afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

class SilentWorker extends EventTarget {
  postMessage(): void {}
  terminate(): void {}
}

/** A machine under load takes its time to load a page's code. */
const PATIENCE = { timeout: 10_000 };

/** As a newer server may have saved it: values and fields that this page has never heard of. */
const newer = <T extends object>(known: T, change: Record<string, unknown>): T => ({
  ...known,
  addedLater: { deep: [1, { two: 2 }] },
  ...change,
});

const [told] = MANY.filter(({ chat }) => chat.state === 'active');
const chat = told!.chat as Extract<Chat, { state: 'active' }>;
const last = told!.messages.at(-1)!;
const line = (seq: number, change: Record<string, unknown>) =>
  messageLikeKnown(
    newer({ seq: last.seq + seq, id: `newer-${seq}`, at: last.at, text: `Строка ${seq}` }, change),
  ) as Message;
const person = (known: Operator, change: Record<string, unknown>) =>
  operatorLikeKnown(newer(known, change)) as Operator;
const parked = (change: Record<string, unknown>) => chatLikeKnown(newer(chat, change)) as Chat;

const LATER: Made = {
  ...QUIET,
  company: newer(COMPANY, { settings: newer(COMPANY.settings, { queueMode: 'lottery', botLevel: 'oracle' }) }),
  self: newer(ADMIN, {}),
  team: [
    newer(ADMIN, {}),
    person(OLEG, { status: 'in training' }),
    person(VERA, { role: 'auditor', status: 'on call' }),
  ],
  told: [
    {
      chat: parked({ ownerId: ADMIN.id, seq: last.seq + 5, last: newer(chat.last!, { from: 'assistant' }) }),
      messages: [
        ...told!.messages,
        line(1, { from: 'assistant', kind: 'text' }),
        line(2, { from: 'system', kind: 'notice', notice: 'parked', by: { operatorId: OLEG.id, firstName: 'Олег' } }),
        line(3, { from: 'operator', kind: 'file', operatorId: ADMIN.id, firstName: 'Инна', file: { name: 'a.pdf' } }),
        line(4, { from: 'bot', kind: 'carousel', cards: [] }),
        line(5, { from: 'visitor', kind: 'text', choice: null, mood: 'calm' }),
      ],
    },
    ...MANY.slice(1, 4),
  ],
};

/** What the page needs of the answers to its own commands. */
const OUTPUTS: { [command: string]: object } = {
  suggest: { hints: [] },
  heartbeat: { serverNow: Date.now(), status: 'working' },
};

/** Figures are no documents of the database. */
const BUSY = { ok: false, reason: 'busy', text: 'Занято', now: {}, problems: {} } as const;

async function opened(path: string, made: Made): Promise<void> {
  const app = testApp({
    desk: deskOf(async (command) => (/report$/i.test(command) ? BUSY : { ok: true, output: OUTPUTS[command] ?? {} })),
  });
  const route = parseRoute(`/dashboard/${path}`) as Route;
  app.router.replace(route);
  await act(() =>
    render(
      <AppContext.Provider value={app}>
        <Staff user={{ uid: made.self.id, email: 'inna@example.com' }} database={databaseOf(made)} />
      </AppContext.Provider>,
      document.body,
    ),
  );
}

const shown = () => document.querySelector('#content')?.textContent ?? '';
const comes = (words: string | RegExp) => vi.waitFor(() => expect(shown()).toMatch(words), PATIENCE);

describe('A page that is older than what the server has saved', PATIENCE, () => {
  it('shows all that is said in a chat, also by those and in ways that it does not know', async () => {
    await opened(`mine/${chat.id}`, LATER);
    await vi.waitFor(() => expect(document.querySelector('[role=log]')).not.toBeNull(), PATIENCE);
    // The list draws no rows on a page without a height, so its lines are drawn here.
    const work = testWork({ made: LATER });
    for (const message of LATER.told[0]!.messages.slice(-5)) {
      const page = await mount(<MessageLine line={{ message, newSpeaker: true, newDay: false }} />, { work });
      expect(page.textContent).toMatch(/Строка \d/);
      expect(page.textContent).not.toMatch(/undefined|null/);
    }
  });

  it.each([
    ['mine', /Клиент|\+7/],
    ['chats', /Клиент|\+7/],
    ['queue', /./],
    ['people', /Вера/],
    ['history', /./],
    ['settings', /./],
    ['profile', /./],
    ['topics', /./],
    ['knowledge', /./],
    ['replies', /./],
  ])('shows the page %s', async (path, words) => {
    await opened(path, LATER);
    await comes(words);
  });

  it('lets a person work whose own role and status it does not know, with the rights that everybody has', async () => {
    const self = person(OLEG, { role: 'auditor', status: 'in training' });
    await opened('mine', { ...LATER, self, team: [...LATER.team, self] });
    await vi.waitFor(() => expect(document.querySelector('.shell')).not.toBeNull(), PATIENCE);
    expect(document.body.textContent).not.toContain('undefined');
  });
});
