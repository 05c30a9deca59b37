import { describe, expect, it } from 'vitest';
import type { Chat, QueuedChat } from '#domain/chat.ts';
import { handOff } from '#domain/chat/hand-off.ts';
import { start } from '#domain/chat/start.ts';
import { DEFAULT_SETTINGS } from '#domain/settings.ts';
import { newVisitor } from '#domain/visitor.ts';
import { neighbour, nextWaiting } from './next-waiting.ts';

const visitor = newVisitor({ id: 'visitor', tokenHash: '', locale: 'ru' }, 0);

function calm(id: string): Chat {
  const begun = start(visitor, 'company', id, 1);
  if (!begun.ok) throw new Error('Not begun');
  return begun.chat;
}

function waiting(id: string, since: number): QueuedChat {
  const begun = start(visitor, 'company', id, since);
  const called = begun.ok && handOff(begun.chat, 'asked-for-person', null, DEFAULT_SETTINGS.ru, since);
  if (!called || !called.ok) throw new Error('Not handed off');
  return called.chat;
}

describe('The next waiting chat', () => {
  const mine = [waiting('second', 20), calm('calm'), waiting('first', 10)];
  const queue = [waiting('queued', 5), waiting('first', 10)];
  const after = (open: string | null) => nextWaiting(mine, queue, open)?.chatId;

  it('is the operator’s own that waits longest, then the queue’s, then the first again; each chat comes once', () => {
    expect([after(null), after('first'), after('second'), after('queued')]).toEqual([
      'first',
      'second',
      'queued',
      'first',
    ]);
  });

  it('is the first one when the open chat does not wait', () => {
    expect(after('calm')).toBe('first');
    expect(nextWaiting([], queue, 'calm')).toEqual({ page: 'queue', chatId: 'queued' });
  });

  it('is none when no chat waits', () => {
    expect(nextWaiting([calm('calm')], [], 'calm')).toBe(null);
  });
});

describe('The neighbour in a list', () => {
  it('is the chat above or below, and none beyond the two ends', () => {
    const ids = ['a', 'b', 'c'];
    expect([neighbour(ids, 'a', 1), neighbour(ids, 'c', 1), neighbour(ids, 'a', -1)]).toEqual(['b', null, null]);
    expect([neighbour(ids, null, 1), neighbour(ids, null, -1), neighbour([], null, 1)]).toEqual(['a', 'c', null]);
  });
});
