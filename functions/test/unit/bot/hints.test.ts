import { describe, expect, test } from 'vitest';
import type { Wait } from '../../../src/domain/bot/hints.ts';
import { MOST_HINTS, hintsOf } from '../../../src/domain/bot/hints.ts';
import type { KnowledgeEntry } from '../../../src/domain/bot/knowledge.ts';
import { train } from '../../../src/domain/bot/model.ts';
import { FLOWER_SHOP } from './flower-shop.ts';

const learnt = (entries: readonly KnowledgeEntry[]) => train(entries, { locale: 'ru', level: 'careful' });
const model = learnt(FLOWER_SHOP);
const PRICE = FLOWER_SHOP.find(({ id }) => id === 'courier-price')!;

/** The entries that are suggested for these words. */
function hints(text: string, more: Partial<Wait> = {}, entries: readonly KnowledgeEntry[] = FLOWER_SHOP): string[] {
  return hintsOf(
    entries === FLOWER_SHOP ? model : learnt(entries),
    entries,
  )({
    text,
    topicId: null,
    said: [],
    answered: [],
    ...more,
  }).map(({ id }) => id);
}

describe('Hints for an operator', () => {
  test('are the one answer that is clear', () => {
    expect(hints('сколько стоит доставка букета')).toEqual(['courier-price']);
  });

  test('are those between which the bot would ask, the likeliest first', () => {
    const found = hints('доставка');
    expect(found.slice(0, 2)).toEqual(['courier-price', 'courier-time']);
    expect(found.length).toBeLessThanOrEqual(MOST_HINTS);
  });

  test('are one for each question of a message', () => {
    expect(hints('Здравствуйте! Сколько стоит доставка? И можно ли открытку?')).toEqual(['courier-price', 'postcard']);
  });

  test.each(['почему банк не одобрил ипотеку', 'qwzx', '', '🌷'])(
    'are none for «%s», which no entry answers',
    (text) => {
      expect(hints(text)).toEqual([]);
    },
  );

  test('leave out what the client has been told, by entry or in the same words', () => {
    expect(hints('сколько стоит доставка букета', { answered: ['courier-price'] })).toEqual([]);
    expect(hints('сколько стоит доставка букета', { said: [`Здравствуйте! ${PRICE.answer}`] })).toEqual([]);
    expect(hints('доставка', { answered: ['courier-price'] })[0]).toBe('courier-time');
  });

  test('have each answer once, whichever entries say it', () => {
    const twin: KnowledgeEntry = { ...PRICE, id: 'twin', phrasings: ['почём привезти', 'цена привоза'] };
    const found = hints('почём доставка и цена привоза', {}, [...FLOWER_SHOP, twin]);
    expect(found.filter((id) => id === 'twin' || id === 'courier-price')).toHaveLength(1);
  });

  test('lean to the chat’s topic when the words alone say little', () => {
    const [first, second] = hints('доставка');
    const topicOf = (id: string) => FLOWER_SHOP.find((entry) => entry.id === id)!.topicId;
    expect(topicOf(first!)).toBe(topicOf(second!));
    const apart = FLOWER_SHOP.map((entry) => (entry.id === second ? { ...entry, topicId: 'time' } : entry));
    expect(hints('доставка', { topicId: 'time' }, apart)[0]).toBe(second);
  });

  test('are none without knowledge, and never an entry that is switched off', () => {
    expect(hints('сколько стоит доставка', {}, [])).toEqual([]);
    const asleep = FLOWER_SHOP.map((entry) => ({ ...entry, active: entry.id !== 'courier-price' }));
    const wait = { text: 'сколько стоит доставка букета', topicId: null, said: [], answered: [] };
    expect(hintsOf(model, asleep)(wait)).not.toContainEqual(expect.objectContaining({ id: 'courier-price' }));
  });
});
