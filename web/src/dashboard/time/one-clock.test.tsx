import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { signal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClosedChat } from '#domain/chat.ts';
import { expire } from '#domain/chat/close.ts';
import { start } from '#domain/chat/start.ts';
import { visitorWrites } from '#domain/chat/visitor-writes.ts';
import type { Message } from '#domain/message.ts';
import { DEFAULT_SETTINGS } from '#domain/settings.ts';
import { newVisitor } from '#domain/visitor.ts';
import { LedgerDialog } from '../people/ledger-dialog.tsx';
import { Day } from '../chat/day.tsx';
import { DialogsPlate } from '../chat/dialogs-plate.tsx';
import { FactsPlate } from '../chat/facts-plate.tsx';
import { MessageLine } from '../chat/message-line.tsx';
import { NoteLine } from '../chat/note-line.tsx';
import { RoutingPlate } from '../chat/routing-plate.tsx';
import { Results } from '../history/results.tsx';
import { ChatCard } from '../inbox/chat-card.tsx';
import type { Listen } from '../database/live.ts';
import { quietParts } from '../work/quiet-parts.test-tool.ts';
import { mount } from '../work/mount.test-tool.tsx';
import { OLEG } from '../../../gallery/made/team.ts';
import type { Found } from '../history/history-model.ts';
import type { RoutingRecord } from '#domain/routing-record.ts';

// The time zone must be set before any module reads it.
vi.hoisted(() => (process.env['TZ'] = 'America/New_York'));

/** 13:57 on 27 November in New York, 04:57 on the 28th in Vladivostok. */
const AT = Date.UTC(2026, 10, 27, 18, 57);

const must = <T extends { ok: boolean }>(outcome: T) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome as Extract<T, { ok: true }>;
};
const visitor = newVisitor({ id: 'v', tokenHash: '', locale: 'ru' }, AT);
const begun = must(start(visitor, 'company', 'chat', AT)).chat;
const asking = must(visitorWrites(begun, visitor, { id: 'm', text: 'Где заказ?', choice: null }, AT)).chat;
const closed = expire(asking as typeof begun, DEFAULT_SETTINGS.ru, AT).chat as ClosedChat;
const asked: Message = { seq: 1, id: 'a', at: AT, text: 'Вы здесь?', from: 'visitor', kind: 'text', choice: null };
const notice: Message = {
  seq: 1,
  id: 'a',
  at: AT,
  text: 'Вы здесь?',
  from: 'system',
  kind: 'notice',
  notice: 'closed',
};
const note = { id: 'n', operatorId: 'anna', firstName: 'Анна', text: 'Позвонить', at: AT };
const record: RoutingRecord = {
  at: AT,
  why: 'by-hand',
  operatorId: null,
  fromId: null,
  by: 'routing',
  among: null,
  load: null,
};
const line = (message: Message) => ({ message, newDay: false, newSpeaker: true });
const found = signal<Found>({ state: 'found', hits: [{ chat: closed, lines: [] }], more: 'none' });
const history = { found, filter: signal({}), advice: signal(null), retry: () => {}, more: async () => {} };

let page: HTMLElement;
beforeEach(() => {
  page = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, page);
  page.remove();
});

async function show(piece: ComponentChild, now = AT) {
  const always =
    <T,>(value: T): Listen<T> =>
    (next) => (next(value), () => {});
  const settings = { ...DEFAULT_SETTINGS.ru, timeZone: 'Asia/Vladivostok' };
  const work = {
    uid: 'oleg',
    reads: {
      shifts: () => always([{ id: 's', status: 'break' as const, from: AT, to: AT + 1 }]),
      corrections: () => always([]),
      dialogs: () => always([{ ...closed, id: 'earlier' }]),
      records: () => always([record]),
    },
    ...quietParts(now, settings),
  };
  await mount(piece, { work }, page);
}

const PLACES: readonly [place: string, piece: () => ComponentChild][] = [
  ['a card', () => <ChatCard chat={closed} list="closed" open={false} />],
  ['a message', () => <MessageLine line={line(asked)} />],
  ['a notice', () => <MessageLine line={line(notice)} />],
  ['a note', () => <NoteLine note={note} />],
  ['«Диалоги»', () => <DialogsPlate chat={{ ...closed, id: 'other' }} />],
  ['the facts of a closed dialog', () => <FactsPlate chat={closed} />],
  ['the routing', () => <RoutingPlate chat={closed} />],
  ['the ledger', () => <LedgerDialog operator={OLEG} name="Олег" onClose={() => {}} />],
  ['the history', () => <Results history={history} chatId={null} search="" />],
];

describe('A company in Vladivostok, looked at from New York', () => {
  it.each(PLACES)('has its own time on %s, with the reader’s time beside it', async (_, piece) => {
    await show(piece());
    await vi.waitFor(() => expect(page.textContent).toContain('04:57'));
    expect(page.textContent).not.toContain('13:57');
    for (const moment of page.querySelectorAll('time[title]'))
      expect(moment.getAttribute('title')).toBe('28 ноября 2026 г. в 04:57 по времени компании, у вас 27 нояб., 13:57');
    expect(page.querySelector('time[title]')).not.toBeNull();
  });

  it('has its own days', async () => {
    await show(<Day at={AT} />, AT + 10 * 3_600_000);
    expect(page.textContent).toBe('Сегодня');
    render(null, page);
    await show(<Day at={AT} />, AT + 20 * 3_600_000);
    expect(page.textContent).toBe('Вчера');
  });
});

/** Every module below a folder, except tests. */
function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/(?<!\.test)\.tsx?$/.test(entry.name)) yield path;
  }
}

const BY_THE_COMPUTERS_CLOCK =
  /\.(toLocale(Date|Time)?String|to(Date|Time)String|get(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset))\(|\bDateTimeFormat\(/;

describe('A moment', () => {
  it('is written by one module, to which the time zone is an argument', () => {
    // The widget is excepted: it shows the visitor's own time.
    const writing = [...sources('web/src')]
      .filter((path) => !path.startsWith('web/src/widget'))
      .filter((path) => BY_THE_COMPUTERS_CLOCK.test(readFileSync(path, 'utf8')));
    expect(writing).toEqual(['web/src/dashboard/time/dates.ts']);
  });
});
