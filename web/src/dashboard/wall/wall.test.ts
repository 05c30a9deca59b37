import { signal } from '@preact/signals';
import { afterEach, expect, test } from 'vitest';
import type { BoardNow } from '#domain/board/board.ts';
import { TRUSTED } from '#domain/board/pace.ts';
import type { Ms } from '#domain/time.ts';
import { MINUTE, SECOND } from '#domain/time.ts';
import { emptyBoard } from '../board/empty-board.test-tool.ts';
import type { Connection } from '../sending/connection.ts';
import { OLD, doubtOf, truthOf } from '../board/freshness.ts';
import { lateOf, longestOf } from './late.ts';
import { WallModel } from './wall-model.ts';

const NOW: Ms = Date.UTC(2026, 10, 28, 9);
const GOOD = { countedAt: NOW, fresh: true, connection: 'good', watchedAt: NOW } as const;

test('a board on which nothing changes stays true while the line is good and the server counts it', () => {
  expect(doubtOf(GOOD, NOW + MINUTE)).toBeNull();
  expect(truthOf(GOOD, NOW + MINUTE, NOW + MINUTE)).toEqual({ at: NOW + MINUTE, old: false });
});

test.each([
  ['the network is gone', { connection: 'offline' }, 'offline'],
  ['it is being checked whether the screen is current', { connection: 'updating' }, 'offline'],
  ['only the browser remembers it', { fresh: false }, 'offline'],
  ['nobody has counted it since yesterday', { countedAt: NOW - 24 * 60 * MINUTE }, 'counting'],
  ['the server has not answered yet', { watchedAt: null }, 'counting'],
] as const)('a board is doubted while %s', (_why, more, doubt) => {
  expect(doubtOf({ ...GOOD, ...more }, NOW)).toBe(doubt);
});

test('a board that the server has stopped counting is doubted although the line is good', () => {
  expect(doubtOf(GOOD, NOW + TRUSTED + 1)).toBe('uncounted');
});

test('figures that have not been proven for more than two seconds are old, and say when they were true', () => {
  expect(truthOf(GOOD, NOW, NOW + OLD)).toEqual({ at: NOW, old: false });
  expect(truthOf(GOOD, NOW, NOW + OLD + 1)).toEqual({ at: NOW, old: true });
});

const owes = (chatId: string, ms: Ms) => ({ chatId, ownerId: 'anna', ownerName: 'Анна', since: NOW - ms, taken: true });

test('only who waits beyond the target is late, and of very many the board says that there are more', () => {
  const lines = [owes('first', 3 * MINUTE), owes('second', MINUTE), owes('third', SECOND)];
  expect(lateOf({ all: 3, lines }, MINUTE, NOW)).toMatchObject({ lines: [{}, {}], open: false });
  expect(lateOf({ all: 9, lines: lines.slice(0, 2) }, MINUTE, NOW)).toMatchObject({ open: true });
  expect(lateOf({ all: 0, lines: [] }, MINUTE, NOW)).toEqual({ lines: [], open: false });
});

const waits = (since: Ms, goneSince: Ms | null = null) => ({
  chatId: String(since),
  since,
  topicId: null,
  subtopicId: null,
  asked: null,
  seenUntil: null,
  goneSince,
  mutedUntil: null,
});

test('the longest wait is of those who are still there', () => {
  expect(longestOf({ here: 1, gone: 1, lines: [waits(NOW - MINUTE), waits(NOW - 9 * MINUTE, NOW)] })).toBe(
    NOW - MINUTE,
  );
  expect(longestOf({ here: 0, gone: 1, lines: [waits(NOW - 9 * MINUTE, NOW)] })).toBeNull();
});

const BOARD = emptyBoard(NOW, 'Europe/Moscow');

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

/** A wall whose board, line and clock the test holds in its hands. */
function opened() {
  const clock = signal(NOW);
  const connection = signal<Connection>('good');
  const known = signal({ countedAt: NOW, fresh: true, watchedAt: NOW });
  const board = { now: signal<BoardNow | undefined>(BOARD), failed: signal<string | null>(null), known };
  const model = new WallModel({ board, connection, clock });
  const stop = [model.truth, model.doubt].map((one) => one.subscribe(() => {}));
  ends.push(() => {
    stop.forEach((end) => end());
    model[Symbol.dispose]();
  });
  return { model, clock, connection, known };
}

test('a wall knows when it was last true, also after the line has come back', () => {
  const { model, clock, connection } = opened();
  clock.value = NOW + 10 * SECOND;
  expect(model.truth.value).toEqual({ at: NOW + 10 * SECOND, old: false });
  connection.value = 'offline';
  clock.value = NOW + 20 * SECOND;
  expect(model.truth.value).toEqual({ at: NOW + 10 * SECOND, old: true });
  expect(model.doubt.value).toBe('offline');
  connection.value = 'good';
  expect(model.truth.value.old).toBe(false);
});

test('a wall that the server does not count yet is as old as its board', () => {
  const { model, clock, known } = opened();
  known.value = { countedAt: NOW - MINUTE, fresh: true, watchedAt: 0 };
  clock.value = NOW + 10 * SECOND;
  expect(model.truth.value.old).toBe(true);
});
