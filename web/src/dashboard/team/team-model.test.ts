import { computed, signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { BoardNow } from '#domain/board/board.ts';
import type { BoardPerson } from '#domain/board/team-part.ts';
import { MINUTE, SECOND } from '#domain/time.ts';
import { boardMade, teamMade } from '../../../gallery/made/board.ts';
import { QUIET } from '../../../gallery/made/made.ts';
import { NOW } from '../../../gallery/made/now.ts';
import { NINA, OLEG, VERA } from '../../../gallery/made/team.ts';
import type { Connection } from '../sending/connection.ts';
import { TeamBoardModel } from './team-model.ts';

const MADE = { ...QUIET, team: [OLEG, NINA, VERA] };

/** «Команда» over a board whose state the test changes. */
function team() {
  const now = signal<BoardNow | undefined>(boardMade(MADE));
  const people = signal<readonly BoardPerson[]>(teamMade(MADE).people);
  const fresh = signal(true);
  const connection = signal<Connection>('good');
  const clock = signal(NOW);
  const known = computed(() => ({ countedAt: now.value?.at ?? null, fresh: fresh.value, watchedAt: NOW }));
  const board = { now, known, people, team: computed(() => [{ ...teamMade(MADE), people: people.value }]) };
  const model = new TeamBoardModel({ board, connection, clock, timeZone: signal('Europe/Moscow') });
  model.shown.subscribe(() => {});
  const ids = () => model.shown.value?.map(({ person: { id } }) => id);
  return { model, people, connection, clock, ids };
}

it('is true as of now while the line is good, and old with its timers stopped two seconds after the line is lost', () => {
  const { model, connection, clock } = team();
  clock.value = NOW + 9 * SECOND;
  expect(model.truth.value).toEqual({ at: NOW + 9 * SECOND, old: false, doubt: null });
  connection.value = 'offline';
  clock.value = NOW + MINUTE;
  expect(model.truth.value).toEqual({ at: NOW + 9 * SECOND, old: true, doubt: 'offline' });
  expect(model.until.value).toBe(NOW + 9 * SECOND);
  connection.value = 'good';
  expect(model.truth.value).toMatchObject({ at: NOW + MINUTE, old: false });
  expect(model.until.value).toBe(NOW + MINUTE);
});

it('keeps everybody in their place while a chat is dragged, also who is deactivated meanwhile, and not after it', () => {
  const { model, people, ids } = team();
  const before = ids();
  model.hold();
  people.value = people.value.filter(({ id }) => id !== 'nina').toReversed();
  expect(ids()).toEqual(before);
  model.release();
  expect(ids()).toEqual(before?.filter((id) => id !== 'nina'));
});
