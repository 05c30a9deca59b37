import { effect, signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import type { BoardNow } from '#domain/board/board.ts';
import type { BoardPerson, TeamPart } from '#domain/board/team-part.ts';
import { NOTHING_TODAY } from '#domain/board/team-part.ts';
import { MINUTE } from '#domain/time.ts';
import { deskOf } from '../app/app.test-tool.ts';
import type { Listen } from '../database/live.ts';
import type { Confirmed } from '../database/reads.ts';
import { emptyBoard } from './empty-board.test-tool.ts';
import { BoardModel } from './board-model.ts';

const person = (id: string, more: Partial<BoardPerson> = {}): BoardPerson => ({
  id,
  firstName: id,
  lastName: 'Иванова',
  role: 'operator',
  status: 'working',
  statusSince: 0,
  open: 0,
  maxChats: 5,
  today: NOTHING_TODAY,
  waits: null,
  ...more,
});
/** Somebody in a status that only a newer version knows. */
const NEWER: BoardPerson = JSON.parse(JSON.stringify(person('Борис')).replace('working', 'newer'));
const part = (at: number, ...people: BoardPerson[]): TeamPart => ({ at, day: '2026-11-27', todayAt: at, people });
const board = (teamParts: number, more: Partial<BoardNow> = {}): BoardNow => ({
  ...emptyBoard(1, 'UTC', teamParts),
  ...more,
});

/** A database that answers when it is told to, a server that counts how often it was told of somebody who looks, and a timer. */
function around() {
  const open: string[] = [];
  const told = { board: signal<Confirmed<BoardNow | null> | null>(null), parts: signal<Record<number, TeamPart>>({}) };
  const fails: ((code: string) => void)[] = [];
  /** Whatever comes true of these is said to the listener. */
  const listen =
    <T>(name: string, value: () => T | null): Listen<T> =>
    (next, fail) => {
      open.push(name);
      fails.push(fail);
      const stop = effect(() => {
        const now = value();
        if (now !== null) next(now);
      });
      return () => {
        stop();
        open.splice(open.indexOf(name), 1);
      };
    };
  const timers = new Set<() => void>();
  const world = {
    told: 0,
    open,
    timers,
    board: (value: BoardNow | null) => (told.board.value = { value, fresh: true }),
    part: (n: number, part: TeamPart) => (told.parts.value = { ...told.parts.value, [n]: part }),
    refuses: () => fails.splice(0).forEach((fail) => fail('permission-denied')),
    model: new BoardModel(
      {
        board: listen('board', () => told.board.value),
        teamPart: (n) => listen<TeamPart | null>(`part ${n}`, () => told.parts.value[n] ?? null),
      },
      {
        desk: deskOf(async (command) => {
          expect(command).toBe('watchBoard');
          world.told += 1;
          return { ok: true, output: { serverNow: 77 } };
        }),
        clock: { correct: () => {}, read: () => 77 },
        deviceNow: () => 1,
        every: (ms, work) => {
          expect(ms).toBe(MINUTE);
          timers.add(work);
          return () => timers.delete(work);
        },
      },
    ),
  };
  return world;
}

const settled = () => Promise.resolve();

it('is counted only while something shows it, however many do, and the server is told so again', async () => {
  const world = around();
  await settled();
  expect([world.told, world.open]).toEqual([0, []]);
  const stops = [world.model.people.subscribe(() => {}), world.model.now.subscribe(() => {})];
  await settled();
  expect([world.told, world.open, world.timers.size]).toEqual([1, ['board'], 1]);
  for (const again of world.timers) again();
  expect(world.told).toBe(2);
  await vi.waitFor(() => expect(world.model.known.value.watchedAt).not.toBeNull());
  expect(world.model.known.value).toEqual({ countedAt: null, fresh: false, watchedAt: 77 });
  world.board(board(2));
  await settled();
  expect(world.open).toEqual(['board', 'part 0', 'part 1']);
  vi.useFakeTimers();
  stops.forEach((stop) => stop());
  vi.advanceTimersByTime(MINUTE);
  vi.useRealTimers();
  expect([world.open, world.timers.size]).toEqual([[], 0]);
});

it('does not go on telling the server when the database has refused the board', async () => {
  const world = around();
  const stop = world.model.failed.subscribe(() => {});
  await settled();
  world.refuses();
  expect([world.timers.size, world.model.failed.value]).toEqual([0, 'permission-denied']);
  stop();
});

it('has everybody of all parts once, those at work first, and nobody before all parts are there', async () => {
  const world = around();
  const stop = world.model.people.subscribe(() => {});
  await settled();
  world.board(board(2));
  await settled();
  world.part(1, part(5, person('Яна'), person('Глеб', { status: 'break' }), person('Анна', { open: 3 })));
  expect(world.model.people.value).toBeUndefined();
  world.part(0, part(4, person('Анна', { open: 1 }), NEWER));
  const people = world.model.people.value?.map(({ id, status, open }) => `${id} ${status} ${open}`);
  expect(people).toEqual(['Анна working 3', 'Яна working 0', 'Борис break 0', 'Глеб break 0']);
  stop();
});

it('has nothing while the company has no board yet, and the team when there is one', async () => {
  const world = around();
  const stop = world.model.people.subscribe(() => {});
  await settled();
  world.board(null);
  expect(world.model.people.value).toBeUndefined();
  world.board(board(1));
  await settled();
  world.part(0, part(1, person('Анна')));
  expect(world.model.people.value).toHaveLength(1);
  stop();
});

it.each([
  [200, true],
  [201, false],
])('of %i clients who wait for a word it knows whose all are: %s', async (all, knows) => {
  const world = around();
  const stop = world.model.knowsAllWaits.subscribe(() => {});
  await settled();
  world.board(board(0, { answering: { all, lines: [] } }));
  expect(world.model.knowsAllWaits.value).toBe(knows);
  stop();
});
