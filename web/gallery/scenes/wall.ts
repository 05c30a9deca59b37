import type { AnsweringLine, BoardNow, WaitingLine } from '#domain/board/board.ts';
import { HOUR, MINUTE, SECOND } from '#domain/time.ts';
import { emptyBoard } from '../../src/dashboard/board/empty-board.test-tool.ts';
import { LONG_FIRST, LONG_LAST } from '../made/long.ts';
import { NOW } from '../made/now.ts';
import { ADMIN, OLEG } from '../made/team.ts';
import { scenes } from '../scene.ts';

const waits = (i: number, ms: number): WaitingLine => ({
  chatId: `waits-${i}`,
  since: NOW - ms,
  topicId: null,
  subtopicId: null,
  asked: 'Где мой заказ?',
  seenUntil: NOW + MINUTE,
  goneSince: null,
  mutedUntil: null,
});
const owes = (i: number, ownerName: string, ms: number, taken = true): AnsweringLine => ({
  chatId: `owes-${i}`,
  ownerId: `owner-${i}`,
  ownerName,
  since: NOW - ms,
  taken,
});

const NOTHING = emptyBoard(NOW, 'Europe/Moscow');
const USUAL: BoardNow = {
  ...NOTHING,
  waiting: { here: 3, gone: 2, lines: [waits(1, 45 * SECOND), waits(2, 20 * SECOND), waits(3, 4 * SECOND)] },
  answering: {
    all: 5,
    lines: [
      owes(1, 'Нина Лебедева', 4 * MINUTE),
      owes(2, 'Олег Петров', 95 * SECOND, false),
      owes(3, 'Зоя Иванова', 20 * SECOND),
    ],
  },
  lately: { answered: 14, medianMs: 38 * SECOND },
  atWork: 6,
  free: 9,
  withBot: 12,
  withPeople: 21,
  closed: { ...NOTHING.closed, closed: 148, closedBefore: 131 },
};
const THOUSAND: BoardNow = {
  ...USUAL,
  waiting: {
    here: 1_204,
    gone: 318,
    lines: Array.from({ length: 50 }, (_, i) => waits(i, 26 * HOUR - i * MINUTE)),
  },
  answering: {
    all: 1_000,
    lines: Array.from({ length: 50 }, (_, i) => owes(i, `Оператор ${i + 1}`, 3 * HOUR - i * MINUTE)),
  },
  lately: { answered: 2_431, medianMs: 67 * MINUTE },
  atWork: 1_000,
  free: 0,
  withBot: 10_482,
  withPeople: 5_000,
  closed: { ...NOTHING.closed, closed: 101_377, closedBefore: 98_214 },
};
const LONG: BoardNow = {
  ...USUAL,
  waiting: { here: 1, gone: 0, lines: [waits(1, 720 * HOUR)] },
  answering: {
    all: 8,
    lines: Array.from({ length: 8 }, (_, i) => owes(i, `${LONG_FIRST} ${LONG_LAST}`, 720 * HOUR - i, i % 2 === 0)),
  },
  lately: { answered: 1, medianMs: 100 * HOUR },
};
const page = { path: 'now', shows: '.wall-tile', answers: { watchBoard: { output: { serverNow: NOW } } } };
const made = (board: BoardNow | null) => ({ self: ADMIN, board });

/** "Сейчас". */
export const WALL = scenes('wall', {
  usual: { ...page, made: made(USUAL) },
  empty: { ...page, made: made(NOTHING) },
  'a thousand': { ...page, made: made(THOUSAND) },
  'very long': { ...page, made: made(LONG) },
  'nobody has a place': { ...page, made: made({ ...USUAL, free: 0 }) },
  old: {
    ...page,
    answers: { watchBoard: 'silent' },
    made: made({ ...USUAL, at: NOW - 10 * MINUTE }),
    shows: '.wall[data-old]',
  },
  offline: { ...page, made: made({ ...USUAL, at: NOW - 5 * SECOND }), offline: true, shows: '.wall[data-old]' },
  'absent, and it goes on': { ...page, made: { self: { ...ADMIN, status: 'absent' }, board: USUAL } },
  'not counted yet': { ...page, busy: true, made: made(null), shows: '.spinner' },
  loading: { ...page, busy: true, shows: '.spinner', made: { self: ADMIN, trouble: { board: 'loading' } } },
  failed: { ...page, shows: '.empty', made: { self: ADMIN, trouble: { board: 'refused' } } },
  'refused for an operator': { ...page, shows: '.empty', made: { self: OLEG } },
});
