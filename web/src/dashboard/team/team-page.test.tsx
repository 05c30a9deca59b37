import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HOUR, MINUTE } from '#domain/time.ts';
import { refusalText } from '#domain/refusal-text.ts';
import type { Refusal } from '#domain/refusal.ts';
import { boardMade, teamMade } from '../../../gallery/made/board.ts';
import { fallen, taken } from '../../../gallery/made/chats.ts';
import type { Made } from '../../../gallery/made/made.ts';
import { QUIET } from '../../../gallery/made/made.ts';
import { NOW } from '../../../gallery/made/now.ts';
import { ADMIN, NINA, OLEG, TEAM } from '../../../gallery/made/team.ts';
import { deskOf, testApp } from '../app/app.test-tool.ts';
import { mount } from '../work/mount.test-tool.tsx';
import { owned, testWork } from '../work/work.test-tool.ts';
import { TeamPage } from './team-page.tsx';
import { useGive } from './use-give.tsx';

const TOLD = fallen('chat', OLEG, NOW - 2 * MINUTE, 'Где мой заказ?');
const CHAT = owned(TOLD.chat);

/** «Команда» of a company; `refuses` gives why the server refuses to give a chat to somebody. */
async function team(made: Partial<Made>, refuses: (over: boolean) => Refusal | null = () => null) {
  const given: unknown[] = [];
  const desk = deskOf(async (command, fields) => {
    if (command === 'watchBoard') return { ok: true, output: { serverNow: NOW } };
    given.push(fields);
    const reason = refuses(fields['overLimit'] === true);
    if (reason === null) return { ok: true, output: {} };
    return { ok: false, reason, text: refusalText(reason, 'ru'), now: {}, problems: {} };
  });
  const app = testApp({ desk });
  const all = { self: ADMIN, team: TEAM, told: [], ...made };
  const asked: string[] = [];
  const later = signal(NOW);
  const work = testWork({ app, made: all, now: () => later.value });
  const reads = { ...work.reads, profile: (id: string) => (asked.push(id), () => () => {}) };
  const page = await mount(<TeamPage />, { app, work: { ...work, reads } });
  const rows = () => [...page.querySelectorAll('.team-row')].map((row) => row.textContent);
  const said = () => app.toasts.toasts.value.map(({ text }) => text);
  return { app, work, page, rows, said, given, asked };
}

beforeEach(() => void vi.spyOn(window, 'matchMedia').mockReturnValue(window.matchMedia('(width < 0)')));
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

it('a thousand people stand there with first and last names, and nobody’s profile is read for it', async () => {
  const many = Array.from({ length: 1_000 }, (_, i) => ({ ...OLEG, id: `o${i}`, firstName: `Олег${i}` }));
  const { page, rows, asked } = await team({ team: many });
  await vi.waitFor(() => expect(page.textContent).toMatch(/1\s000 человек/));
  const search = page.querySelector('input')!;
  await act(() => {
    search.value = 'лебед олег777';
    search.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await vi.waitFor(() => expect(rows()).toEqual([expect.stringContaining('Олег777 Лебедева')]));
  expect(asked).toEqual([]);
});

it('says when it was last true, and is shown as old when nobody counts it any more', async () => {
  const { page } = await team({});
  await vi.waitFor(() => expect(page.textContent).toContain('Верно на'));
  expect(page.querySelector('.team-box.old')).toBeNull();
  const old = await team({ board: { ...boardMade({ ...QUIET, team: TEAM }), at: NOW - HOUR } });
  await vi.waitFor(() => expect(old.page.querySelector('.team-box.old')).not.toBeNull());
  expect(old.page.querySelector('[role="status"].banner')?.textContent).toMatch(/Показано, что было в \d\d:\d\d:\d\d/);
});

it('who waits longest on each operator is exact, also where more clients wait than the board knows', async () => {
  const all = { ...QUIET, team: [NINA, OLEG], told: [TOLD, taken('other', NINA, NOW - 9 * MINUTE, 'Алло?')] };
  const people = teamMade(all).people.map((one) => ({ ...one, waits: null, open: 1 }));
  const few = await team({ ...all, teamPart: { ...teamMade(all), people } });
  await vi.waitFor(() => expect(few.rows()).toHaveLength(2));
  expect(few.rows().join(' ').match(/никто/g)).toHaveLength(2);
  const board = { ...boardMade(all), answering: { all: 350, lines: [] } };
  const many = await team({ ...all, board, teamPart: { ...teamMade(all), people } });
  const waits = () => many.page.querySelector('[data-operator="oleg"] .timer time')?.getAttribute('datetime');
  await vi.waitFor(() => expect(waits()).toBe('PT0H2M0S'));
});

/** Drops a chat of Oleg's on Nina. */
function Dropping({ then }: { then: (give: () => void) => void }) {
  const { give, question } = useGive();
  const [nina] = teamMade({ ...QUIET, team: [NINA] }).people;
  then(() => give(CHAT, nina!, 'Нина Лебедева'));
  return <>{question}</>;
}

it.each([
  ['is with another colleague, since a second supervisor was quicker', 'owner-changed'],
  ['would go to somebody who was deactivated meanwhile', 'operator-inactive'],
] as const)('a chat that %s is not moved, and the reason is said', async (_, reason) => {
  const { app, work, said, given } = await team({}, () => reason);
  let drop = () => {};
  const page = await mount(<Dropping then={(give) => (drop = give)} />, { app, work });
  await act(async () => drop());
  await vi.waitFor(() => expect(said()).toEqual([refusalText(reason, 'ru')]));
  expect(given).toEqual([{ chatId: 'chat', operatorId: 'nina', expectedOwnerId: 'oleg', overLimit: false }]);
  expect(page.querySelector('dialog')).toBeNull();
});

it('over the limit a chat is moved only after a question', async () => {
  const { app, work, said, given } = await team({}, (over) => (over ? null : 'over-limit'));
  let drop = () => {};
  const page = await mount(<Dropping then={(give) => (drop = give)} />, { app, work });
  await act(async () => drop());
  await vi.waitFor(() => expect(page.textContent).toContain('Назначить сверх лимита?'));
  expect(said()).toEqual([]);
  const yes = [...page.querySelectorAll('button')].find(({ textContent }) => textContent === 'Назначить сверх лимита');
  await act(async () => yes!.click());
  await vi.waitFor(() => expect(given).toHaveLength(2));
  expect(given[1]).toMatchObject({ overLimit: true });
});
