import { describe, expect, it } from 'vitest';
import { healthOf } from '../../../src/domain/bot/health.ts';
import type { KnowledgeEntry } from '../../../src/domain/bot/knowledge.ts';
import { LOSE } from '../../../src/domain/bot/level.ts';
import { FLOWER_SHOP } from './flower-shop.ts';

const shop = healthOf(FLOWER_SHOP, LOSE.balanced);

function entry(id: string, title: string, phrasings: string[], more: Partial<KnowledgeEntry> = {}): KnowledgeEntry {
  return { id, title, phrasings, answer: title, topicId: 'topic', subtopicId: null, active: true, ...more };
}

describe('The health of the knowledge', () => {
  it('names the entries that have too few phrasings, the poorest first', () => {
    const { few, entries, phrasings } = healthOf(
      [
        entry('rich', 'Доставка', ['раз', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь']),
        entry('poor', 'Оплата картой', ['можно ли картой', 'принимаете карты']),
        entry('bare', 'Часы работы', []),
        entry('asleep', 'Открытки', [], { active: false }),
      ],
      LOSE.balanced,
    );
    expect(few).toEqual([
      { entryId: 'bare', count: 0 },
      { entryId: 'poor', count: 2 },
    ]);
    expect([entries, phrasings]).toEqual([3, 10]);
  });

  it('tells which entries are taken for each other, with the phrasings', () => {
    const same = ['вернуть деньги за букет', 'как вернуть деньги', 'верните деньги за заказ', 'возврат денег на карту'];
    const { confused } = healthOf(
      [
        ...FLOWER_SHOP,
        entry('refund', 'Возврат денег', same),
        entry('money', 'Деньги обратно', ['деньги за заказ вернуть', 'деньги вернуть как', 'возврат денег карта']),
      ],
      LOSE.balanced,
    );
    const pair = confused.find(({ entryIds }) => [...entryIds].sort().join() === 'money,refund');
    expect(pair!.count).toBeGreaterThan(1);
    expect(pair!.texts.length).toBeGreaterThan(1);
    const counts = confused.map(({ count }) => count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  it('says what visitors would get, each phrasing read as if it were new', () => {
    const { measured, phrasings, entries } = shop;
    expect(measured.inScopeCount).toBe(phrasings + entries);
    const { right, wrong, buttonsRight, buttonsWrong, operator } = measured.outcomes.inScope;
    expect(right + wrong + buttonsRight + buttonsWrong + operator).toBeCloseTo(1);
    expect(measured.closed).toBeGreaterThan(0.4);
    expect(measured.closed).toBeLessThan(1);
  });

  it('expects a careful bot to answer by itself no more often than a bold one', () => {
    const answered = (level: 'careful' | 'bold') => healthOf(FLOWER_SHOP, LOSE[level]).measured.inScope;
    expect(answered('careful')).toBeLessThanOrEqual(answered('bold')!);
  });

  it('is told of knowledge that is empty or has a single entry as well', () => {
    expect(healthOf([], LOSE.balanced)).toMatchObject({ entries: 0, few: [], confused: [] });
    expect(healthOf([entry('one', 'Часы работы', ['во сколько открываетесь'])], LOSE.balanced)).toMatchObject({
      entries: 1,
      confused: [],
    });
  });

  it('is the same for the same knowledge', () => {
    expect(healthOf(FLOWER_SHOP, LOSE.balanced)).toEqual(shop);
  });
});
