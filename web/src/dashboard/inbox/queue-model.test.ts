import { describe, expect, it, vi } from 'vitest';
import type { ActiveChat, BotChat, OpenChat, QueuedChat } from '#domain/chat.ts';
import type { Operator } from '#domain/operator.ts';
import { start } from '#domain/chat/start.ts';
import { handOff } from '#domain/chat/hand-off.ts';
import { take } from '#domain/chat/take.ts';
import { DEFAULT_SETTINGS } from '#domain/settings.ts';
import { newVisitor } from '#domain/visitor.ts';
import { QueueModel, board, newlyLate } from './queue-model.ts';

const settings = DEFAULT_SETTINGS.ru;
const visitor = newVisitor({ id: 'visitor', tokenHash: '', locale: 'ru' }, 0);
const anna: Operator = {
  id: 'anna',
  firstName: 'Анна',
  role: 'supervisor',
  active: true,
  status: 'working',
  statusSince: 0,
  shiftId: 'shift',
  openChats: [],
  maxChats: 5,
  lastAssignedAt: 0,
};

function withBot(id: string, since: number): BotChat {
  const begun = start(visitor, 'company', id, since);
  if (!begun.ok || begun.chat.state !== 'bot') throw new Error('Not begun');
  return begun.chat;
}

function waiting(id: string, since: number): QueuedChat {
  const begun = start(visitor, 'company', id, since);
  const called = begun.ok && handOff(begun.chat, 'asked-for-person', null, settings, since);
  if (!called || !called.ok) throw new Error('Not handed off');
  return called.chat;
}

function late(id: string, alertedAt: number): ActiveChat {
  const taken = take(waiting(id, 1), anna, { name: 'Ромашка', settings }, 2);
  if (!taken.ok) throw new Error(taken.reason);
  return { ...taken.chat, awaitingSince: 3, alertedAt };
}

/** A listener whose data come at once. */
const given =
  <T>(value: T) =>
  (next: (value: T) => void) => {
    next(value);
    return () => {};
  };

describe('The board of a supervisor', () => {
  it('shows the queue in the order in which it is served', async () => {
    const [first, second] = [waiting('b', 10), waiting('a', 20)];
    const model = new QueueModel({
      queue: given([second, first]),
      open: () => given([]),
      withBot: () => given([]),
      late: given([]),
      helps: given([]),
      isAnyoneFree: given(true),
    });
    const seen: string[][] = [];
    const stop = model.waiting.subscribe((chats) => void (chats && seen.push(chats.map(({ id }) => id))));
    await Promise.resolve();
    expect(seen).toEqual([['b', 'a']]);
    stop();
  });

  it('shows those whose clients have left after all who are there', async () => {
    const there = waiting('there', 20);
    const { awaitingSince: since, ...rest } = waiting('left', 10);
    const left: QueuedChat = { ...rest, awaitingSince: null, gone: { since: 15, awaitingSince: since! } };
    const model = new QueueModel({
      queue: given([left, there]),
      open: () => given([left, there]),
      withBot: () => given([]),
      late: given([]),
      helps: given([]),
      isAnyoneFree: given(true),
    });
    const seen: string[][] = [];
    const stop = model.waiting.subscribe((chats) => void (chats && seen.push(chats.map(({ id }) => id))));
    await Promise.resolve();
    expect([seen, board([left, there]).map(({ id }) => id)]).toEqual([[['there', 'left']], ['there', 'left']]);
    stop();
  });

  it('is ordered by waiting time, whoever owns the chat and however old it is, and has each chat once', () => {
    const silent = { ...late('silent', 9), takenAt: 7, awaitingSince: null };
    const answered = { ...late('answered', 9), alertedAt: null, awaitingSince: null };
    const found: OpenChat[] = [answered, waiting('new', 100), silent, late('late', 9), waiting('old', 5)];
    const ids = ['late', 'old', 'silent', 'new', 'answered'];
    expect(board([...found, waiting('new', 100)]).map(({ id }) => id)).toEqual(ids);
  });

  it('has the waiting chats beside the newest ones', async () => {
    const reads = {
      queue: given([waiting('old', 1)]),
      open: () => given([waiting('new', 5)]),
      withBot: () => given([]),
      late: given([late('late', 9)]),
      helps: given([]),
      isAnyoneFree: given(true),
    };
    const { open } = new QueueModel(reads);
    const stop = open.subscribe(() => {});
    await vi.waitFor(() => expect(open.value?.map(({ id }) => id)).toEqual(['old', 'late', 'new']));
    stop();
  });

  it('shows the chats that the bot has page by page, however many other chats are newer', async () => {
    const chats = Array.from({ length: 130 }, (_, i) => withBot(`bot-${i}`, i));
    const reads = {
      queue: given([]),
      open: () => given(Array.from({ length: 100 }, (_, i) => waiting(`new-${i}`, 1_000 + i))),
      withBot: (count: number) => given(chats.slice(0, count)),
      late: given([]),
      helps: given([]),
      isAnyoneFree: given(true),
    };
    const model = new QueueModel(reads);
    const { data, hasMore, more } = model.withBot;
    const stop = data.subscribe(() => {});
    await vi.waitFor(() => expect([data.value?.length, hasMore.value]).toEqual([100, true]));
    more();
    await vi.waitFor(() => expect([data.value?.length, hasMore.value]).toEqual([130, false]));
    stop();
  });

  it('announces each wait once, and a second wait of the same chat again', () => {
    const first = late('chat', 5);
    expect(newlyLate([], [first])).toEqual([first]);
    expect(newlyLate([first], [first])).toEqual([]);
    const again = late('chat', 50);
    expect(newlyLate([first], [again])).toEqual([again]);
    expect(newlyLate([again], [])).toEqual([]);
  });
});
