import { describe, expect, test } from 'vitest';
import { fateOf } from '../../src/domain/report/fate.ts';
import { isCounted } from '../../src/domain/stats.ts';
import { MOSCOW, counted, dayOfOne, over, rated } from './stats-scene.ts';

describe('Each class of endings', () => {
  test.each(['abandoned', 'silent', 'dismissed'] as const)(
    '%s is counted for all, the operator and the topic',
    (ending) => {
      const { total, operators, topics } = dayOfOne(over({ ending })).stats;
      const all = ['abandoned', 'silent', 'dismissed'].map((one) => [one, one === ending ? 1 : undefined]);
      expect(total).toMatchObject(Object.fromEntries(all.filter(([, n]) => n)));
      for (const [one, n] of all) expect([one, total[one as string]]).toEqual([one, n]);
      expect([operators['boris']?.[ending], topics['flowers']?.[ending]]).toEqual([1, 1]);
    },
  );

  test('the wait of a visitor who gave up is not counted as an answered wait', () => {
    const keys = (ending: 'abandoned' | 'person') => Object.keys(dayOfOne(over({ ending })).stats.total);
    expect(keys('abandoned').filter((key) => key.startsWith('wait'))).toEqual([]);
    expect(keys('person').filter((key) => key.startsWith('wait'))).toHaveLength(4);
  });

  test('is corrected exactly when a rating comes late', () => {
    const { days, chats } = counted([over({ ending: 'silent' })]);
    const again = counted([{ ...chats[0]!, rating: rated(5) }], MOSCOW, days).days;
    expect(again.get('2026-01-01')?.total).toMatchObject({ chats: 1, silent: 1, rated: 1 });
  });

  test('of a chat that an earlier version has counted is counted anew, as if it had never been', () => {
    const before = over({ ending: null, counted: { topicId: 'flowers', subtopicId: 'roses', score: null } });
    expect(isCounted(before)).toBe(false);
    expect(dayOfOne(before).stats).toEqual(dayOfOne(over({ ending: null })).stats);
  });
});

describe('The fate of a chat', () => {
  const alone = (more: object, bot?: 'confirmed' | 'answered' | 'none') => ({
    handedOffAt: null,
    ending: null,
    metrics: bot === undefined ? {} : { bot },
    ...more,
  });

  test.each([
    ['confirmed', alone({}, 'confirmed')],
    ['unconfirmed', alone({}, 'answered')],
    ['left-bot', alone({}, 'none')],
    ['left-bot', alone({ cameBackAt: 1 }, 'none')],
    ['came-back', alone({ cameBackAt: 1 }, 'answered')],
    ['came-back', alone({ cameBackAt: 1 }, 'confirmed')],
    ['handed-off', alone({ handedOffAt: 1, cameBackAt: 2 })],
    ['unconfirmed', alone({ ending: 'bot' })],
    ['left-bot', alone({ ending: 'left-bot' })],
    [null, alone({ ending: 'dismissed' })],
    [null, alone({})],
  ] as const)('is %s', (fate, chat) => {
    expect(fateOf(chat)).toBe(fate);
  });
});
