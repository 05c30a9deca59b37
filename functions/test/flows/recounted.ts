import type { BoardNow } from '../../src/domain/board/board.ts';
import type { BoardPerson, TeamPart } from '../../src/domain/board/team-part.ts';
import type { Chat, OwnedChat } from '../../src/domain/chat.ts';
import type { Ms } from '../../src/domain/time.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { docOf } from '../../src/store/refs.ts';
import { look } from '../../src/store/look.ts';
import type { Standing } from './standing.ts';

/** What a board says, but for its moment and what stands in days, in a form in which it can be counted by hand. */
export type Said = {
  here: number;
  gone: number;
  /** The chats that wait, in their order, each with since when. */
  waiting: readonly [string, Ms][];
  answering: number;
  /** The longest waits on operators, whose they are and since when. */
  longest: readonly [string, string, Ms][];
  /** First answers of the last half hour, and how long half of these clients had waited at most. */
  lately: { answered: number; medianMs: Ms | null };
  closedToday: number;
  withBot: number;
  withPeople: number;
  atWork: number;
  free: number;
  /** Of each person: their status, how many chats they have, their limit, and since when somebody waits on them. */
  people: Readonly<Record<string, readonly [string, number, number, Ms | null]>>;
};

/** The stored board with its team; null when there is none. */
export async function boardOf(companyId: string): Promise<{ now: BoardNow; people: readonly BoardPerson[] } | null> {
  const now = await look(docOf.board(companyId));
  if (now === null) return null;
  const parts: (TeamPart | null)[] = [];
  for (let part = 0; part < now.teamParts; part++) parts.push(await look(docOf.teamPart(companyId, part)));
  return { now, people: parts.flatMap((part) => part?.people ?? []) };
}

/** What the stored board says. */
export async function saidOf(companyId: string): Promise<Said | null> {
  const board = await boardOf(companyId);
  if (board === null) return null;
  const { waiting, answering, lately, closed, withBot, withPeople, atWork, free } = board.now;
  return {
    here: waiting.here,
    gone: waiting.gone,
    waiting: waiting.lines.map(({ chatId, since }) => [chatId, since]),
    answering: answering.all,
    longest: answering.lines.map(({ chatId, ownerId, since }) => [chatId, ownerId, since]),
    lately,
    closedToday: closed.closed,
    withBot,
    withPeople,
    atWork,
    free,
    people: Object.fromEntries(
      board.people.map(({ id, status, open, maxChats, waits }) => [id, [status, open, maxChats, waits?.since ?? null]]),
    ),
  };
}

/** The same counted from the company's chats and operators as of `at`, by nothing of the board's own code. */
export function recounted({ chats, operators }: Pick<Standing, 'chats' | 'operators'>, at: Ms): Said {
  const moscow = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Moscow', dateStyle: 'short' });
  const answers = chats
    .flatMap(({ firstResponseAt, clocks: { firstResponse } }) =>
      firstResponse !== null && firstResponseAt !== null && at - firstResponseAt < 30 * MINUTE
        ? [firstResponse.ms]
        : [],
    )
    .toSorted((a, b) => a - b);
  const queued = chats.filter((chat) => chat.state === 'queued');
  const here = queued.filter(({ awaitingSince }) => awaitingSince !== null);
  const gone = queued.filter(({ awaitingSince }) => awaitingSince === null);
  const since = (chat: (typeof queued)[number]): Ms => chat.awaitingSince ?? chat.gone?.awaitingSince ?? 0;
  const inOrder = (some: typeof queued) =>
    some.map((chat): [string, Ms] => [chat.id, since(chat)]).toSorted(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  const owned = chats.filter((chat): chat is OwnedChat => 'ownerId' in chat && chat.state !== 'closed');
  const waits = owned
    .flatMap((chat): [string, string, Ms][] =>
      chat.awaitingSince === null ? [] : [[chat.id, chat.ownerId, chat.awaitingSince]],
    )
    .toSorted(([a, , x], [b, , y]) => x - y || (a < b ? -1 : 1));
  const active = operators.filter((one) => one.active);
  const working = active.filter(({ status }) => status === 'working');
  const hasOf = (id: string) => owned.filter(({ ownerId }) => ownerId === id).length;
  return {
    here: here.length,
    gone: gone.length,
    waiting: [...inOrder(here), ...inOrder(gone)].slice(0, 50),
    answering: waits.length,
    longest: waits.slice(0, 50),
    lately: { answered: answers.length, medianMs: answers[Math.ceil(answers.length / 2) - 1] ?? null },
    closedToday: chats.filter((chat) => chat.state === 'closed' && moscow.format(chat.closedAt) === moscow.format(at))
      .length,
    withBot: chats.filter((chat: Chat) => chat.state === 'bot').length,
    withPeople: owned.length,
    atWork: working.length,
    free: working.reduce((sum, { id, maxChats }) => sum + Math.max(0, maxChats - hasOf(id)), 0),
    people: Object.fromEntries(
      active.map(({ id, status, maxChats }) => [
        id,
        [status, hasOf(id), maxChats, waits.find(([, ownerId]) => ownerId === id)?.[2] ?? null],
      ]),
    ),
  };
}
