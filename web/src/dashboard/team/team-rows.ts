import type { OwnedChat } from '#domain/chat.ts';
import { awaitingSince } from '#domain/chat.ts';
import type { Operator } from '#domain/operator.ts';
import { isAtWork, loadOf } from '#domain/operator.ts';
import type { Ms } from '#domain/time.ts';

/** What an operator has done today, as the reports count it; null where there was nothing to measure. */
export type Today = { activeMs: Ms | null; chats: number; firstMs: Ms | null };

/** One operator of the team as a supervisor sees them. `waits`: the chat whose client waits longest on them; null when none does. */
export type TeamRow = { operator: Operator; name: string; today: Today | null; waits: OwnedChat | null };

export const TEAM_FILTERS = ['all', 'working', 'free', 'away'] as const;
export type TeamFilter = (typeof TEAM_FILTERS)[number];

export const TEAM_COLUMNS = ['name', 'status', 'load', 'active', 'chats', 'first', 'waits'] as const;
export type TeamColumn = (typeof TEAM_COLUMNS)[number];
export type TeamSort = { by: TeamColumn; down: boolean };

/** The rows of those who work for the company now. `waiting`: chats in operators' hands whose client waits. */
export function rowsOf(
  team: readonly Operator[],
  nameOf: (operator: Operator) => string,
  today: ReadonlyMap<string, Today> | null,
  waiting: readonly OwnedChat[],
): readonly TeamRow[] {
  const longest = new Map<string, OwnedChat>();
  for (const chat of waiting) {
    if (awaitingSince(chat) === null) continue;
    const before = longest.get(chat.ownerId);
    if (before === undefined || since(chat) < since(before)) longest.set(chat.ownerId, chat);
  }
  return team
    .filter(({ active }) => active)
    .map((operator) => ({
      operator,
      name: nameOf(operator),
      today: today === null ? null : (today.get(operator.id) ?? NOTHING),
      waits: longest.get(operator.id) ?? null,
    }));
}

const NOTHING: Today = { activeMs: null, chats: 0, firstMs: null };
const since = (chat: OwnedChat): Ms => awaitingSince(chat) ?? Infinity;

/** Those whom the filter and the words let through, in the wanted order. Words are found anywhere in the name, in any order and case; "ё" is "е". */
export function shownRows(
  rows: readonly TeamRow[],
  { filter, words, sort }: { filter: TeamFilter; words: string; sort: TeamSort },
): readonly TeamRow[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  const found = rows.filter(
    ({ operator, name }) => LETS[filter](operator) && wanted.every((word) => plain(name).includes(word)),
  );
  const order = sort.down ? -1 : 1;
  return found.toSorted((a, b) => order * compare(a, b, sort.by) || a.name.localeCompare(b.name));
}

const LETS: { readonly [F in TeamFilter]: (operator: Operator) => boolean } = {
  all: () => true,
  working: isAtWork,
  free: (operator) => isAtWork(operator) && loadOf(operator) < operator.maxChats,
  away: (operator) => !isAtWork(operator),
};

const plain = (text: string) => text.toLocaleLowerCase().replaceAll('ё', 'е');

/** How much of the limit is used, and beyond: 1 is all of it. */
export const shareOf = (operator: Operator): number => loadOf(operator) / Math.max(1, operator.maxChats);

const STATUS_ORDER = ['working', 'break', 'leaving', 'absent'];

/** What is unknown or was not measured stands below what was, in either direction of a rising order. */
function compare(a: TeamRow, b: TeamRow, by: TeamColumn): number {
  switch (by) {
    case 'name':
      return a.name.localeCompare(b.name);
    case 'status': {
      const rank = ({ operator }: TeamRow) => STATUS_ORDER.indexOf(operator.status);
      return rank(a) - rank(b) || a.operator.statusSince - b.operator.statusSince;
    }
    case 'load':
      return shareOf(a.operator) - shareOf(b.operator);
    case 'active':
      return (a.today?.activeMs ?? -1) - (b.today?.activeMs ?? -1);
    case 'chats':
      return (a.today?.chats ?? -1) - (b.today?.chats ?? -1);
    case 'first':
      return (a.today?.firstMs ?? -1) - (b.today?.firstMs ?? -1);
    case 'waits': {
      const wait = ({ waits }: TeamRow) => (waits === null ? 0 : -since(waits) || 0);
      return waitRank(a) - waitRank(b) || wait(a) - wait(b);
    }
  }
}

const waitRank = ({ waits }: TeamRow) => (waits === null ? 0 : 1);

/** The order after a click on a heading: names rise first, and what is measured falls first. */
export function sortAfter(sort: TeamSort, by: TeamColumn): TeamSort {
  return sort.by === by ? { by, down: !sort.down } : { by, down: by !== 'name' && by !== 'status' };
}
