import { describe, expect, test } from 'vitest';
import type { ClosedChat } from '../../src/domain/chat.ts';
import { NOTHING, count, emptyDay, isCounted } from '../../src/domain/stats.ts';
import { DAY, FIGURES, NO_ENDING, over, rated } from './stats-scene.ts';

describe('Each class of endings', () => {
  const counted = (more: Partial<ClosedChat>) => count(emptyDay(DAY), over(more));

  test.each([
    ['bot', 'solvedByBot'],
    ['abandoned', 'abandoned'],
    ['silent', 'silent'],
    ['dismissed', 'dismissed'],
  ] as const)('%s is counted as %s', (ending, measure) => {
    const { total, operators, topics } = counted({ ending }).stats;
    expect(total).toMatchObject({ ...NO_ENDING, chats: 1, [measure]: 1, abandonedMs: expect.any(Number) });
    expect([operators['boris']?.[measure], topics['flowers']?.[measure]]).toEqual([1, 1]);
  });

  test('the wait of a visitor who gave up is not counted as an answered wait', () => {
    const { total } = counted({ ending: 'abandoned' }).stats;
    expect(total).toMatchObject({ abandonedMs: FIGURES.waitingMs, waits: 0, waitingMs: 0 });
    expect(counted({ ending: 'person' }).stats.total).toMatchObject({ abandonedMs: 0, waits: 1 });
  });

  test('is corrected exactly when a rating comes late', () => {
    const { stats, chat } = counted({ ending: 'silent' });
    const again = count(stats, { ...chat, rating: rated(5) }).stats;
    expect(again.total).toMatchObject({ chats: 1, silent: 1, ratings: 1 });
  });

  test('leaves a chat as it is that was counted before endings were kept', () => {
    const { chat } = counted({ ending: null });
    const { ending: _, ...counts } = chat.counted!;
    const older = { ...chat, counted: counts };
    expect(isCounted(older)).toBe(true);
    const { silent: __, abandoned: ___, abandonedMs: ____, ...less } = NOTHING;
    const day = { ...emptyDay(DAY), total: { ...less, chats: 1, waits: 1 } as typeof NOTHING };
    expect(count(day, { ...older, rating: rated(5) }).stats.total).toMatchObject({
      chats: 1,
      abandoned: 0,
      ratings: 1,
    });
  });
});
