import { describe, expect, test } from 'vitest';
import { MOST_KNOWLEDGE, NO_KNOWLEDGE, mayTrain, sizeWith } from '../../../src/domain/bot/knowledge-size.ts';
import { DESK } from '../../../src/domain/contract/desk.ts';
import { parseInput } from '../../../src/domain/contract/fields.ts';
import { refusalWords } from '../../../src/domain/refusal-now.ts';

const entries = (count: number, phrasings: number, characters: number) =>
  Array.from({ length: count }, () => ({ phrasings: Array.from({ length: phrasings }, () => 'ы'.repeat(characters)) }));
const judged = (count: number, phrasings: number, characters: number) =>
  mayTrain(sizeWith(NO_KNOWLEDGE, entries(count, phrasings, characters)));

describe('What the bot can be trained on', () => {
  test.each([
    ['nothing', 0, 0, 0],
    ['a small shop', 20, 10, 60],
    ['a bank of 77 topics', 77, 64, 50],
    ['a large FAQ', 300, 10, 60],
    ['a thousand entries with one phrasing each', 1_000, 1, 60],
  ])('%s', (_, count, phrasings, characters) => {
    expect(judged(count, phrasings, characters)).toEqual({ ok: true });
  });

  test.each([
    ['entries', 1_001, 1, 10, 'Записей: 1001, а обучить можно на 1000.'],
    ['phrasings', 100, 51, 50, 'Примеров вопросов: 5100, а обучить можно на 5000.'],
    ['characters', 20, 100, 500, 'Знаков во всех примерах: 1000000, а обучить можно на 600000.'],
    ['work', 500, 9, 60, 'Знаков во всех примерах: 270000, а обучить можно на 120000.'],
  ])('too many %s are refused in words that say how many there may be', (_, count, phrasings, characters, words) => {
    const refused = judged(count, phrasings, characters);
    expect(refused).toMatchObject({ ok: false, reason: 'knowledge-too-large' });
    if (!refused.ok) expect(refusalWords(refused, 'ru', null)).toContain(words);
  });

  test('pages of entries add up to the same as all at once', () => {
    const all = entries(7, 3, 11);
    const paged = sizeWith(sizeWith(NO_KNOWLEDGE, all.slice(0, 4)), all.slice(4));
    expect(paged).toEqual(sizeWith(NO_KNOWLEDGE, all));
    expect(MOST_KNOWLEDGE.phrasings).toBeGreaterThan(paged.phrasings);
  });
});

test('one entry of 250 KB is refused where it is written, and names its field', () => {
  const entry = { entryId: null, title: 'Т', answer: 'О', topicId: 't', subtopicId: null, active: true };
  const parsed = (phrasings: string[]) => parseInput(DESK.saveEntry.input, { ...entry, phrasings });
  expect(parsed(Array.from({ length: 500 }, (_, i) => `${i}`.padEnd(500, 'ы')))).toEqual({
    ok: false,
    problems: { phrasings: 'too-much' },
  });
  expect(parsed(Array.from({ length: 500 }, (_, i) => `${i}`.padEnd(100, 'ы')))).toMatchObject({ ok: true });
});
