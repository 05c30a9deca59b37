import type { BoardPerson, TeamPart } from '#domain/board/team-part.ts';
import { NOTHING_TODAY } from '#domain/board/team-part.ts';
import type { Day } from '#domain/day.ts';
import { boundsOf, dayOf } from '#domain/day.ts';
import { rulesOf } from '#domain/status.ts';
import type { Ms } from '#domain/time.ts';
import { nameOf } from '../board/board-model.ts';
import { isFound } from '../people/find-name.ts';

/**
 * One operator of the team as a supervisor sees them. Of the active time of today `activeMs` is over, and the rest runs since `runsSince`; null where there is none of
 * either. `firstMs`: null where there was nothing to measure.
 */
export type TeamRow = {
  person: BoardPerson;
  name: string;
  activeMs: Ms | null;
  runsSince: Ms | null;
  chats: number;
  firstMs: Ms | null;
};

export const TEAM_FILTERS = ['all', 'working', 'free', 'away'] as const;
export type TeamFilter = (typeof TEAM_FILTERS)[number];

export const TEAM_COLUMNS = ['name', 'status', 'load', 'active', 'chats', 'first', 'waits'] as const;
export type TeamColumn = (typeof TEAM_COLUMNS)[number];
export type TeamSort = { by: TeamColumn; down: boolean };

/** The rows of a team on the company's day `day`. Figures that a part has of another day are not of today: nothing was done yet. */
export function rowsOf(
  people: readonly BoardPerson[],
  parts: readonly TeamPart[],
  day: Day,
  timeZone: string,
): readonly TeamRow[] {
  const current = new Set(parts.filter((part) => part.day === day).flatMap((part) => part.people.map(({ id }) => id)));
  const midnight = boundsOf(day, timeZone).from;
  return people.map((person) => {
    const { activeMs, chats, firstMs } = current.has(person.id) ? person.today : NOTHING_TODAY;
    const runsSince = rulesOf(person.status).countsAsActive ? Math.max(person.statusSince, midnight) : null;
    return { person, name: nameOf(person), activeMs, runsSince, chats, firstMs };
  });
}

/** The active time of today at a moment; null where there was none. */
export function activeAt({ activeMs, runsSince }: Pick<TeamRow, 'activeMs' | 'runsSince'>, now: Ms): Ms | null {
  return runsSince === null ? activeMs : (activeMs ?? 0) + Math.max(0, now - runsSince);
}

/** The day on which the figures of today are shown, and the moment of their oldest part. */
export function todayOf(parts: readonly TeamPart[], now: Ms, timeZone: string): { day: Day; at: Ms | null } {
  const day = dayOf(now, timeZone);
  const moments = parts.filter((part) => part.day === day).map(({ todayAt }) => todayAt);
  return { day, at: moments.length === 0 ? null : Math.min(...moments) };
}

/** Those whom the filter and the words let through, in the wanted order at a moment. Words are found anywhere in the name, in any order and case; "ё" is "е". */
export function shownRows(
  rows: readonly TeamRow[],
  { filter, words, sort, group = null }: { filter: TeamFilter; words: string; sort: TeamSort; group?: string | null },
  now: Ms,
): readonly TeamRow[] {
  const isOf = ({ groups }: BoardPerson) => group === null || groups?.includes(group) === true;
  const found = rows.filter(({ person, name }) => LETS[filter](person) && isOf(person) && isFound(name, words));
  const order = sort.down ? -1 : 1;
  return found.toSorted((a, b) => order * compare(a, b, sort.by, now) || a.name.localeCompare(b.name));
}

const LETS: { readonly [F in TeamFilter]: (person: BoardPerson) => boolean } = {
  all: () => true,
  working: ({ status }) => rulesOf(status).getsChats,
  free: ({ status, open, maxChats }) => rulesOf(status).getsChats && open < maxChats,
  away: ({ status }) => !rulesOf(status).getsChats,
};

/** How much of the limit is used, and beyond: 1 is all of it. */
export const shareOf = ({ open, maxChats }: Pick<BoardPerson, 'open' | 'maxChats'>): number =>
  open / Math.max(1, maxChats);

const STATUS_ORDER = ['working', 'break', 'leaving', 'absent'];

/** What is unknown or was not measured stands below what was, in either direction of a rising order. */
function compare(a: TeamRow, b: TeamRow, by: TeamColumn, now: Ms): number {
  switch (by) {
    case 'name':
      return a.name.localeCompare(b.name);
    case 'status': {
      const rank = ({ person }: TeamRow) => STATUS_ORDER.indexOf(person.status);
      return rank(a) - rank(b) || a.person.statusSince - b.person.statusSince;
    }
    case 'load':
      return shareOf(a.person) - shareOf(b.person);
    case 'active':
      return (activeAt(a, now) ?? -1) - (activeAt(b, now) ?? -1);
    case 'chats':
      return a.chats - b.chats;
    case 'first':
      return (a.firstMs ?? -1) - (b.firstMs ?? -1);
    case 'waits': {
      const since = ({ person }: TeamRow) => person.waits?.since ?? Infinity;
      return since(a) === since(b) ? 0 : since(b) - since(a);
    }
  }
}

/** The order after a click on a heading: names rise first, and what is measured falls first. */
export function sortAfter(sort: TeamSort, by: TeamColumn): TeamSort {
  return sort.by === by ? { by, down: !sort.down } : { by, down: by !== 'name' && by !== 'status' };
}
