import { describe, expect, it } from 'vitest';
import type { ActiveChat, OpenChat, QueuedChat } from '#domain/chat.ts';
import type { Operator } from '#domain/operator.ts';
import { start } from '#domain/chat/start.ts';
import { handOff } from '#domain/chat/hand-off.ts';
import { take } from '#domain/chat/take.ts';
import { DEFAULT_SETTINGS } from '#domain/settings.ts';
import { newVisitor } from '#domain/visitor.ts';
import { QueueModel, lateFirst, newlyLate } from './queue.ts';

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

/** Data that has arrived already. */
const given =
  <T>(value: T) =>
  (next: (value: T) => void) => {
    next(value);
    return () => {};
  };

describe('The board of a supervisor', () => {
  it('shows the queue in the order in which it is served', async () => {
    const [first, second] = [waiting('b', 10), waiting('a', 20)];
    const model = new QueueModel({ queue: given([second, first]), open: given([]), late: given([]) });
    const seen: string[][] = [];
    const stop = model.waiting.subscribe((chats) => void (chats && seen.push(chats.map(({ id }) => id))));
    await Promise.resolve();
    expect(seen).toEqual([['b', 'a']]);
    stop();
  });

  it('puts those who wait too long on top, also one that is too old to be among the newest, and each chat once', () => {
    const [old, other] = [late('old', 5), late('other', 9)];
    const newest: OpenChat[] = [waiting('new', 100), other];
    expect(lateFirst([old, other], newest).map(({ id }) => id)).toEqual(['old', 'other', 'new']);
  });

  it('tells of each wait once, and of a second wait of the same chat again', () => {
    const first = late('chat', 5);
    expect(newlyLate([], [first])).toEqual([first]);
    expect(newlyLate([first], [first])).toEqual([]);
    const again = late('chat', 50);
    expect(newlyLate([first], [again])).toEqual([again]);
    expect(newlyLate([again], [])).toEqual([]);
  });
});
