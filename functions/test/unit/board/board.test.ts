import { expect, it, test } from 'vitest';
import type { Counts } from '../../../src/domain/board/board-of.ts';
import { boardOf, onBoard } from '../../../src/domain/board/board-of.ts';
import { MOST_LINES } from '../../../src/domain/board/board.ts';
import { LATELY, medianOf, waitOf, waitsNow } from '../../../src/domain/board/lately.ts';
import { NOTHING_TODAY, partOf, partsFor, personOf } from '../../../src/domain/board/team-part.ts';
import { reply } from '../../../src/domain/chat/reply.ts';
import type { Operator } from '../../../src/domain/operator.ts';
import { MINUTE, SECOND } from '../../../src/domain/time.ts';
import { EVERY_STATE, NOON, active, anna, assigned, boris, must, operator, owning, queued, withBot } from '../world.ts';

const COUNTS: Counts = {
  at: NOON,
  timeZone: 'Europe/Moscow',
  here: 0,
  gone: 0,
  queue: [],
  answering: 0,
  longest: [],
  waits: [],
  withBot: 0,
  withPeople: 0,
  closed: 0,
  closedBefore: 0,
};
const shown = (one: Operator) => personOf(one, 'Петрова', NOTHING_TODAY, null);

test('only those at work have free places, and nobody has fewer than none', () => {
  const people = [
    operator('free', { maxChats: 3, openChats: ['a'] }),
    operator('over the limit', { maxChats: 1, openChats: ['a', 'b'] }),
    operator('on a break', { maxChats: 5, status: 'break' }),
  ];
  expect(boardOf(COUNTS, people.map(shown), 1)).toMatchObject({ atWork: 2, free: 2 });
});

test('an empty company has a board of zeros', () => {
  expect(boardOf(COUNTS, [], 1)).toEqual({
    at: NOON,
    teamParts: 1,
    waiting: { here: 0, gone: 0, lines: [] },
    answering: { all: 0, lines: [] },
    lately: { answered: 0, medianMs: null },
    atWork: 0,
    free: 0,
    withBot: 0,
    withPeople: 0,
    closed: { day: '2026-01-01', closed: 0, before: '2025-12-25', closedBefore: 0 },
  });
});

test('of a thousand who wait the first are shown, and all are counted', () => {
  const queue = Array.from({ length: 1_000 }, (_, i) => queued({ id: `chat-${i}`, awaitingSince: NOON + i }));
  const { waiting } = boardOf({ ...COUNTS, here: 1_000, queue }, [], 1);
  expect(waiting).toMatchObject({ here: 1_000 });
  expect(waiting.lines).toHaveLength(MOST_LINES);
  expect(waiting.lines[0]).toMatchObject({ chatId: 'chat-0', since: NOON });
});

test('who waits on an operator stands under the operator’s whole name', () => {
  const board = boardOf({ ...COUNTS, answering: 1, longest: [assigned()] }, [shown(anna)], 1);
  expect(board.answering.lines).toMatchObject([{ ownerId: 'anna', ownerName: 'anna Петрова', taken: false }]);
});

test('an operator who has just left the team still has their chat, without a name', () => {
  const board = boardOf({ ...COUNTS, answering: 1, longest: [assigned()] }, [], 1);
  expect(board.answering.lines).toMatchObject([{ ownerId: 'anna', ownerName: '' }]);
});

const seen = (chat: Parameters<typeof onBoard>[0]) => JSON.stringify(onBoard(chat));

it('changes with each change of state, of the owner and of who waits since when', () => {
  const states = Object.values(EVERY_STATE).map(seen);
  expect(new Set(states).size).toBe(states.length);
  expect(seen(assigned(boris))).not.toBe(seen(assigned(anna)));
  const waiting = active();
  const answered = must(reply(waiting, owning(anna), { id: 'm', text: 'Да' }, NOON + 5 * MINUTE)).chat;
  expect(seen(answered)).not.toBe(seen(waiting));
  expect(seen({ ...queued(), seenUntil: NOON })).not.toBe(seen(queued()));
});

it('does not change with what no board shows', () => {
  expect(seen({ ...active(), readByOwner: 7, description: 'Ждёт возврата' })).toBe(seen(active()));
  expect(seen({ ...withBot(), lastVisitorAt: NOON + MINUTE })).toBe(seen(withBot()));
});

test('the median is of first answers, and of the last thirty minutes only', () => {
  const wait = (at: number, ms: number) => ({ at, ms });
  const known = [wait(NOON - LATELY, 1), wait(NOON - MINUTE, 10)];
  const found = [wait(NOON, 30), wait(NOON, 20)];
  const waits = waitsNow(known, NOON - SECOND, found, NOON);
  expect(waits).toEqual([wait(NOON - MINUTE, 10), ...found]);
  expect(medianOf(waits)).toBe(20);
  expect(medianOf([])).toBeNull();
});

test('a wait that is found twice counts once, also when it came late', () => {
  const late = { at: NOON - 5 * SECOND, ms: 1 };
  const first = waitsNow([], NOON - LATELY, [], NOON);
  const second = waitsNow(first, NOON - 10 * SECOND, [late], NOON);
  expect(waitsNow(second, NOON - 10 * SECOND, [late], NOON)).toEqual([late]);
});

test('nobody has waited for a first answer that nobody has given', () => {
  expect(waitOf(active())).toBeNull();
  const answered = must(reply(active(), owning(anna), { id: 'm', text: 'Да' }, NOON + 5 * MINUTE)).chat;
  expect(waitOf(answered)).toEqual({ at: NOON + 5 * MINUTE, ms: 4 * MINUTE });
});

test('a team of a thousand is spread into parts below the size of a document', () => {
  const parts = partsFor(1_000);
  const sizes = Array.from({ length: parts }, () => 0);
  for (let i = 0; i < 1_000; i++) sizes[partOf(`operator-${i}`, parts)]!++;
  expect(Math.max(...sizes)).toBeLessThan(300);
  expect(partsFor(0)).toBe(1);
});
