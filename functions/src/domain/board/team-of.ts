import type { OwnedChat } from '../chat.ts';
import { awaitingSince } from '../chat.ts';
import type { Operator } from '../operator.ts';
import { same } from '../same.ts';
import type { Ms } from '../time.ts';
import type { BoardPerson, PersonToday, TeamPart } from './team-part.ts';
import { NOTHING_TODAY, partOf, personOf } from './team-part.ts';

/** What is known anew of a team. */
export type TeamNews = {
  at: Ms;
  /** Operators who may have changed; all of them where the `whole` team was read. */
  operators: readonly Operator[];
  whole: boolean;
  /** Last names of those whose name may have changed or is not known yet. */
  lastNames: ReadonlyMap<string, string>;
  /** What each has done today, with its day and moment; null where it was not counted anew. */
  today: { day: string; at: Ms; of: ReadonlyMap<string, PersonToday> } | null;
  /** The chats whose clients wait for an operator's word, the longest waiting first. */
  longest: readonly OwnedChat[];
};

/** Everybody of the team as the board shows them, of what it showed before and what is known anew. Those who no longer work here are left out. */
export function teamNow(before: readonly BoardPerson[], news: TeamNews): readonly BoardPerson[] {
  const known = new Map(before.map((person) => [person.id, person]));
  const fresh = new Map(news.operators.map((operator) => [operator.id, operator]));
  const waits = longestWaits(news.longest);
  const kept = news.whole ? [] : before.filter(({ id }) => !fresh.has(id));
  const renewed = news.operators
    .filter(({ active }) => active)
    .map((operator) => {
      const was = known.get(operator.id);
      return personOf(
        operator,
        news.lastNames.get(operator.id) ?? was?.lastName ?? '',
        was?.today ?? NOTHING_TODAY,
        null,
      );
    });
  return [...kept, ...renewed].map((person) => ({
    ...person,
    today: news.today === null ? person.today : (news.today.of.get(person.id) ?? NOTHING_TODAY),
    waits: waits.get(person.id) ?? null,
  }));
}

/** The team spread into its parts, each in the order of the ids. A part in which nothing has changed stays as it was, with its moment. */
export function partsOf(
  people: readonly BoardPerson[],
  parts: number,
  before: readonly (TeamPart | null)[],
  { at, today }: Pick<TeamNews, 'at' | 'today'>,
): readonly TeamPart[] {
  const spread: BoardPerson[][] = Array.from({ length: parts }, () => []);
  for (const person of people) spread[partOf(person.id, parts)]!.push(person);
  return spread.map((own, i) => {
    const was = before[i] ?? null;
    const sorted = own.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const day = today?.day ?? was?.day ?? '';
    const isSame = was !== null && today === null && same(was.people, sorted);
    return isSame ? was : { at, day, todayAt: today?.at ?? was?.todayAt ?? 0, people: sorted };
  });
}

function longestWaits(longest: readonly OwnedChat[]): Map<string, NonNullable<BoardPerson['waits']>> {
  const waits = new Map<string, NonNullable<BoardPerson['waits']>>();
  for (const chat of longest) {
    const since = awaitingSince(chat);
    if (since !== null && !waits.has(chat.ownerId)) waits.set(chat.ownerId, { chatId: chat.id, since });
  }
  return waits;
}
