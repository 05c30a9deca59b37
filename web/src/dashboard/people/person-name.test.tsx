import { computed, effect, signal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActiveChat, Chat } from '#domain/chat.ts';
import type { Message } from '#domain/message.ts';
import { boardOf } from '#domain/board/board-of.ts';
import { NOTHING_TODAY, personOf } from '#domain/board/team-part.ts';
import type { Role } from '#domain/role.ts';
import { ROLES, may } from '#domain/role.ts';
import { ru } from '../app/all-words.test-tool.ts';
import { Arrivals } from '../chat/arrivals.tsx';
import { ChatFoot } from '../chat/chat-foot.tsx';
import { FactsPlate } from '../chat/facts-plate.tsx';
import { MessageLine } from '../chat/message-line.tsx';
import { NoteLine } from '../chat/note-line.tsx';
import { RoutingPlate } from '../chat/routing-plate.tsx';
import { TransferButton } from '../chat/transfer-button.tsx';
import { Filters } from '../history/filters.tsx';
import { Results } from '../history/results.tsx';
import { AssignButton } from '../inbox/assign-button.tsx';
import { OpenList } from '../inbox/open-list.tsx';
import { TeamStrip } from '../inbox/team-strip.tsx';
import type { Listen } from '../database/live.ts';
import { safeMemory } from '../../shared/memory.ts';
import { DraftsModel } from '../sending/drafts.ts';
import { nothingCounted } from '../board/empty-board.test-tool.ts';
import { BoardModel } from '../board/board-model.ts';
import { paged } from '../database/paged.ts';
import {
  ANNA,
  active,
  always,
  asked,
  assigned,
  at,
  closed,
  line,
  opened,
  person,
  queued,
  record,
  reply,
  taken,
} from './named.test-tool.ts';
import { NamesModel } from './names.ts';
import { TeamModel } from './team.ts';
import type { Profile } from '../database/reads.ts';
import { LateAlerts } from '../alerts/late-alerts.tsx';
import { mount } from '../work/mount.test-tool.tsx';
import { deskOf, ownMemory, testApp } from '../app/app.test-tool.ts';
import type { Found } from '../history/history-model.ts';
import { KeysModel } from '../keys/keys-model.ts';

const found = signal<Found>({ state: 'found', hits: [{ chat: closed, lines: [] }], more: 'none' });
const history = { found, filter: signal({}), advice: signal(null), retry: () => {}, more: async () => {} };
const foot = (chat: Chat) => <ChatFoot chat={chat} opened={opened(chat)} back={{ page: 'mine', chatId: null }} />;
const messages = signal<readonly Message[]>([asked]);
const late = signal<readonly ActiveChat[]>([]);

const pressAnna = (page: HTMLElement) =>
  [...page.querySelectorAll<HTMLElement>('.assignee')].find((one) => one.textContent.includes('Анна'))?.click();

// This page has no layout in which anything could come into view, so everything counts as seen.
beforeEach(() => void vi.stubGlobal('IntersectionObserver', undefined));
afterEach(() => vi.unstubAllGlobals());

/** Every place that shows the name of somebody of the company, with the steps that make the name appear. */
const PLACES: readonly [place: string, piece: () => ComponentChild, ...then: ((page: HTMLElement) => unknown)[]][] = [
  ['the team at a glance', () => <TeamStrip />],
  ['a card of the board', () => <OpenList chatId={null} />],
  ['whom a chat can be assigned to', () => <AssignButton chat={queued} />, (page) => press(page, ru.queue.assign)],
  [
    'going over a limit',
    () => <AssignButton chat={queued} />,
    (page) => press(page, ru.queue.assign),
    (page) => pressAnna(page),
  ],
  [
    'whom a chat can be transferred to',
    () => <TransferButton chat={active('oleg')} />,
    (page) => press(page, ru.transfer.button),
  ],
  ['the routing records', () => <RoutingPlate chat={queued} />],
  ['under a chat that is another’s', () => foot(active('anna'))],
  ['under a chat that another has not taken', () => foot(assigned('anna', null))],
  ['an offer', () => foot(assigned('me', 'anna'))],
  ['the facts of a closed chat', () => <FactsPlate chat={closed} />],
  ['an operator’s word', () => <MessageLine line={line(reply)} />],
  ['the notice of a chat taken over', () => <MessageLine line={line(taken)} />],
  ['an internal note', () => <NoteLine note={{ id: 'n', operatorId: 'anna', firstName: 'Анна', text: 'Ждёт', at }} />],
  [
    'what is read aloud',
    () => <Arrivals chat={active('anna')} opened={{ messages }} />,
    () => (messages.value = [asked, reply]),
  ],
  ['what the history finds', () => <Results history={history} chatId={null} search="" />],
  ['the history’s filter', () => <Filters history={history} chatId={null} />],
  ['the alert of a late answer', () => <LateAlerts />, () => (late.value = [active('anna')])],
];

/** Places that show the company's board, which operators may not read. */
const OF_SENIORS = new Set(['the team at a glance', 'whom a chat can be assigned to', 'going over a limit']);

// Dialogs are loaded when they are opened. Here they are loaded before.
await Promise.all([import('../chat/transfer-dialog.tsx'), import('../inbox/assign-dialog.tsx')]);

let page: HTMLElement;
beforeEach(() => {
  page = document.body.appendChild(document.createElement('div'));
  vi.spyOn(window, 'matchMedia').mockReturnValue(window.matchMedia('(width < 0)'));
});
afterEach(() => {
  render(null, page);
  page.remove();
  messages.value = [asked];
  late.value = [];
  vi.restoreAllMocks();
});

const button = (within: HTMLElement, name: string) =>
  [...within.querySelectorAll('button')].find((one) =>
    `${one.textContent}${one.getAttribute('aria-label')}`.includes(name),
  );
const press = (within: HTMLElement, name: string) => button(within, name)!.click();
const settled = () => act(async () => new Promise((done) => setTimeout(done)));

/** Shows a place to somebody in this role. Returns its words together with those of the toasts, and the ids of the profiles that were read. */
async function show(role: Role, [, Piece, ...then]: (typeof PLACES)[number]) {
  const asks: string[] = [];
  const said: string[] = [];
  const profile = (id: string): Listen<Profile | null> => {
    asks.push(id);
    return (next, fail) => (
      may(role, 'see last names') ? next({ lastName: `Фамилия-${id}`, email: '' }) : fail('permission-denied'),
      () => {}
    );
  };
  const self = signal({ ...person('me', 'Ирина'), role });
  const team = new TeamModel({ team: always([ANNA, person('oleg', 'Олег'), self.value]) });
  const over = { ok: false, reason: 'over-limit', text: 'Предел', now: {}, problems: {} } as const;
  const app = testApp({ desk: deskOf(async () => over) });
  const people = [personOf(ANNA, 'Фамилия-anna', NOTHING_TODAY, null)];
  // The rules keep the board, which holds last names, from everybody else.
  const ruled =
    <T,>(value: T): Listen<T> =>
    (next, fail) => (may(role, 'see every chat') ? next(value) : fail('permission-denied'), () => {});
  const board = new BoardModel(
    {
      board: ruled({ value: boardOf(nothingCounted(1, 'UTC'), people, 1), fresh: true }),
      teamPart: () => ruled({ at, day: '1970-01-01', todayAt: at, people }),
    },
    { desk: app.desk, clock: { correct: () => {}, read: () => at }, every: () => () => {}, deviceNow: () => at },
  );
  const stopHearing = effect(() => void said.push(...app.toasts.toasts.value.map(({ text }) => text)));
  const now = { now: signal(at), read: () => at };
  const work = {
    self,
    uid: 'me',
    team,
    board,
    names: new NamesModel(
      { profile },
      team.everybody,
      computed(() => may(self.value.role, 'see last names')),
      self,
    ),
    reads: { profile, records: () => always([record]) },
    clock: now,
    queue: {
      late,
      open: signal([active('anna')]),
      moreOpen: paged(() => always([]), 1),
    },
    company: {
      topics: signal([]),
      offered: signal([]),
      named: signal([]),
      all: signal([]),
      company: signal(undefined),
      groups: signal([]),
    },
    phones: { write: signal((phone: string) => phone) },
    outbox: { refusedIn: signal(new Set<string>()), settled: async () => {}, isUnsent: () => false },
    drafts: new DraftsModel({
      storage: safeMemory(() => sessionStorage),
      uid: 'me',
      mine: signal([]),
      now: () => at,
      changes: () => () => {},
    }),
    keys: new KeysModel(ownMemory()),
    connection: { state: signal('good' as const), doubted: signal(false) },
  };
  await mount(Piece(), { app, work }, page);
  await settled();
  for (const step of [() => {}, ...then]) {
    await act(() => void step(page));
    for (let i = 0; i < 5; i++) await settled();
  }
  stopHearing();
  return { words: `${page.textContent} ${said.join(' ')}`, asks };
}

describe.each(ROLES)('To a person in the role of %s', (role) => {
  it.each(PLACES.map((place) => [place[0], place] as const))(
    '%s names people as they may know them',
    async (_, place) => {
      const { words, asks } = await show(role, place);
      if (!OF_SENIORS.has(place[0]) || may(role, 'see every chat')) expect(words).toContain('Анна');
      if (may(role, 'see last names')) expect(words).toContain('Анна Фамилия-anna');
      else expect([words.includes('Фамилия'), asks]).toEqual([false, []]);
    },
  );
});
