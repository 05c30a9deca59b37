import { describe, expect, it } from 'vitest';
import { healthOf } from '../../../src/domain/bot/health.ts';
import type { KnowledgeEntry } from '../../../src/domain/bot/knowledge.ts';
import { FLOWER_SHOP } from './flower-shop.ts';

const shop = healthOf(FLOWER_SHOP);

function entry(id: string, title: string, phrasings: string[], more: Partial<KnowledgeEntry> = {}): KnowledgeEntry {
  return { id, title, phrasings, answer: title, topicId: 'topic', subtopicId: null, active: true, ...more };
}

describe('The health of the knowledge', () => {
  it('names the entries that have too few phrasings, the poorest first', () => {
    const { few, entries, phrasings } = healthOf([
      entry('rich', 'Доставка', ['раз', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь']),
      entry('poor', 'Оплата картой', ['можно ли картой', 'принимаете карты']),
      entry('bare', 'Часы работы', []),
      entry('asleep', 'Открытки', [], { active: false }),
    ]);
    expect(few).toEqual([
      { entryId: 'bare', count: 0 },
      { entryId: 'poor', count: 2 },
    ]);
    expect([entries, phrasings]).toEqual([3, 10]);
  });

  it('tells which entries are taken for each other, with the phrasings', () => {
    const same = ['вернуть деньги за букет', 'как вернуть деньги', 'верните деньги за заказ', 'возврат денег на карту'];
    const { confused } = healthOf([
      ...FLOWER_SHOP,
      entry('refund', 'Возврат денег', same),
      entry('money', 'Деньги обратно', ['деньги за заказ вернуть', 'деньги вернуть как', 'возврат денег карта']),
    ]);
    const pair = confused.find(({ entryIds }) => [...entryIds].sort().join() === 'money,refund');
    expect(pair!.mistakes.length).toBeGreaterThan(1);
    for (const { entryId, takenFor } of pair!.mistakes) expect([entryId, takenFor].sort()).toEqual(['money', 'refund']);
    expect(pair!.mistakes.map(({ text }) => text)).toContain('деньги вернуть как');
    const counts = confused.map(({ mistakes }) => mistakes.length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  it('does not call an entry with a single phrasing confused: with that phrasing held out nothing is left to find it by', () => {
    const lonely = entry('lonely', 'Скидка именинникам', []);
    const { confused } = healthOf([...FLOWER_SHOP, lonely]);
    expect(confused.flatMap(({ mistakes }) => mistakes).map(({ entryId }) => entryId)).not.toContain('lonely');
  });

  it('finds the same words under several entries, whatever their case, ending and order of entries', () => {
    const { doubled, confused } = healthOf([
      entry('price', 'Цена', ['Сколько стоит доставка?', 'почём доставка', 'почём доставка']),
      entry('courier', 'Курьер', ['сколько стоят доставки']),
      entry('asleep', 'Курьеры', ['почём доставка'], { active: false }),
    ]);
    expect(doubled).toEqual([{ text: 'Сколько стоит доставка?', entryIds: ['price', 'courier'] }]);
    const mistaken = confused.flatMap(({ mistakes }) => mistakes).map(({ text }) => text);
    expect(mistaken).not.toContain('Сколько стоит доставка?');
    expect(mistaken).not.toContain('сколько стоят доставки');
  });

  it('reports its progress up to the end', () => {
    const shares: number[] = [];
    healthOf(FLOWER_SHOP, (share) => shares.push(share));
    expect(shares).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
  });

  it('says what visitors would get, each phrasing read as if it were new', () => {
    const { phrasings, entries } = shop;
    const measured = shop.measured.balanced;
    expect(measured.inScopeCount).toBe(phrasings + entries);
    const { right, wrong, buttonsRight, buttonsWrong, operator } = measured.outcomes.inScope;
    expect(right + wrong + buttonsRight + buttonsWrong + operator).toBeCloseTo(1);
    expect(measured.closed).toBeGreaterThan(0.4);
    expect(measured.closed).toBeLessThan(1);
  });

  it('expects that a careful bot answers by itself no more often than a bold one', () => {
    const answered = (level: 'careful' | 'bold') => shop.measured[level].inScope;
    expect(answered('careful')).toBeLessThanOrEqual(answered('bold')!);
  });

  it('is also told of knowledge that is empty or has a single entry', () => {
    expect(healthOf([])).toMatchObject({ entries: 0, few: [], confused: [], doubled: [] });
    expect(healthOf([entry('one', 'Часы работы', ['во сколько открываетесь'])])).toMatchObject({
      entries: 1,
      confused: [],
    });
  });

  it('is the same for the same knowledge', () => {
    expect(healthOf(FLOWER_SHOP)).toEqual(shop);
  });
});
