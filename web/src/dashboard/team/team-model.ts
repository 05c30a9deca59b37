import { computed, createModel, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import { truthNow } from '../board/truth.ts';
import type { Board } from '../board/board-model.ts';
import type { Connection } from '../sending/connection.ts';
import type { TeamFilter, TeamRow, TeamSort } from './team-rows.ts';
import { rowsOf, shownRows, todayOf } from './team-rows.ts';

type Around = {
  board: Pick<Board, 'now' | 'known' | 'team' | 'people'>;
  connection: ReadonlySignal<Connection>;
  /** The server's time, ticking. */
  clock: ReadonlySignal<Ms>;
  /** The company's time zone; undefined until it is known. */
  timeZone: ReadonlySignal<string | undefined>;
};

/** «Команда»: who is shown, in which order, when it was last true and why it may be no longer. */
export const TeamBoardModel = createModel(({ board, connection, clock, timeZone }: Around) => {
  const filter = signal<TeamFilter>('all');
  const words = signal('');
  /** The group whose people are shown; null: everybody's. */
  const group = signal<string | null>(null);
  const sort = signal<TeamSort>({ by: 'status', down: false });
  const at = computed(() => board.now.value?.at ?? null);
  // The clock ticks each second, and a table of a thousand is not sorted anew for that: the day and the board's own moment change seldom.
  const day = computed(() => timeZone.value && todayOf([], clock.value, timeZone.value).day);
  const rows = computed(() => {
    const [people, parts, zone] = [board.people.value, board.team.value, timeZone.value];
    return people && parts && zone && day.value ? rowsOf(people, parts, day.value, zone) : undefined;
  });
  const found = computed(
    () =>
      rows.value &&
      shownRows(
        rows.value,
        { filter: filter.value, words: words.value, sort: sort.value, group: group.value },
        at.value ?? 0,
      ),
  );
  const held = signal<readonly TeamRow[] | null>(null);
  const known = computed(() => ({ ...board.known.value, connection: connection.value }));
  const { doubt, truth } = truthNow(known, clock);
  return {
    filter,
    words,
    group,
    sort,
    rows,
    shown: computed(() => held.value ?? found.value),
    /** While a chat is dragged nobody comes, goes or changes places under it: it would be dropped on somebody else than was aimed at. */
    hold: () => {
      held.value = found.value ?? null;
    },
    release: () => {
      held.value = null;
    },
    names: computed(() => new Map(rows.value?.map(({ person, name }) => [person.id, name]))),
    /** When everything but the figures of today was last true, whether that is too long ago, and why; null before there is a board. */
    truth: computed(() => (at.value === null ? null : { ...truth.value, doubt: doubt.value })),
    /** When the figures of today were true; null while there are none. */
    todayAt: computed(() => {
      const [parts, zone] = [board.team.value, timeZone.value];
      return parts && zone && at.value !== null ? todayOf(parts, at.value, zone).at : null;
    }),
    /** The moment that timers count to: they stand still when nobody knows what has become of what they count. */
    until: computed(() => (truth.value.old && at.value !== null ? truth.value.at : clock.value)),
  };
});
export type TeamBoard = InstanceType<typeof TeamBoardModel>;
