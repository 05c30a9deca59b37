import { describe, expect, it } from 'vitest';
import {
  countsExpireAt,
  everyOf,
  hasRoom,
  levelOf,
  sampled,
  tell,
  toldToday,
  withoutProofs,
} from '../../src/domain/budget.ts';

const TODAY = '2026-11-28';

describe('A daily budget', () => {
  it.each([
    [0, 100, null],
    [79, 100, null],
    [80, 100, 80],
    [99, 100, 80],
    [100, 100, 100],
    [130, 100, 100],
    [1, 1, 100],
    [1_000_000, 0, null],
  ])('of which %i of %i are used has reached %s', (used, limit, level) => expect(levelOf(used, limit)).toBe(level));

  it('has room until it is used up, and always where it has no limit', () => {
    expect([hasRoom(99, 100), hasRoom(100, 100), hasRoom(150, 100), hasRoom(1e9, 0)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('of letters keeps a fifth for those that prove a mailbox', () => {
    expect([withoutProofs(5_000), withoutProofs(10), withoutProofs(2), withoutProofs(0)]).toEqual([4_000, 8, 2, 0]);
  });

  it('keeps the counts of a day for a week after its end, as its time zone has it', () => {
    expect(countsExpireAt('2026-11-28', 'UTC')).toBe(Date.UTC(2026, 11, 6));
    expect(countsExpireAt('2026-11-28', 'Europe/Moscow')).toBe(Date.UTC(2026, 11, 5, 21));
  });
});

describe('What admins are told', () => {
  it('is told once for each level, and anew on the next day', () => {
    const first = tell(undefined, TODAY, { chats: 80, model: null });
    expect(first).toEqual({ day: TODAY, levels: { chats: 80 } });
    expect(tell(first!, TODAY, { chats: 80 })).toBeNull();
    const second = tell(first!, TODAY, { chats: 100, storage: 80 });
    expect(second).toEqual({ day: TODAY, levels: { chats: 100, storage: 80 } });
    expect(tell(second!, TODAY, { chats: 80 })).toBeNull();
    expect(tell(second!, '2026-11-29', { chats: 80 })).toEqual({ day: '2026-11-29', levels: { chats: 80 } });
  });

  it('is of today only', () => {
    const told = { day: TODAY, levels: { chats: 100 } } as const;
    expect([toldToday(told, TODAY), toldToday(told, '2026-11-29'), toldToday(undefined, TODAY)]).toEqual([
      { chats: 100 },
      {},
      {},
    ]);
  });
});

describe('The counters of the whole service', () => {
  it.each([
    [0, 1],
    [5, 1],
    [2_000, 1],
    [5_000, 2],
    [200_000, 100],
  ])('of a limit of %i count one thing of %i', (limit, every) => expect(everyOf(limit)).toBe(every));

  it('count nothing where there is no limit', () => {
    expect([sampled(1, 0, 0), sampled(1, 10, 0.99), sampled(3, 200_000, 0.009), sampled(3, 200_000, 0.01)]).toEqual([
      0, 1, 300, 0,
    ]);
  });

  it('come to what was used, by chance within a few percent', () => {
    let seed = 1;
    const next = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    for (const limit of [2_000, 5_000, 200_000]) {
      const counted = Array.from({ length: limit }, () => sampled(1, limit, next())).reduce((sum, one) => sum + one, 0);
      expect(Math.abs(counted - limit) / limit).toBeLessThan(0.1);
    }
  });
});
