import { expect, test } from 'vitest';
import { withPhrasings } from '../../../src/domain/bot/more-phrasings.ts';
import { MOST_PHRASINGS, MOST_PHRASING_CHARACTERS } from '../../../src/domain/contract/limits.ts';
import { must } from '../world.ts';

const entry = {
  id: 'price',
  title: 'Цена',
  phrasings: ['почём букет'],
  answer: '300 рублей',
  topicId: 'topic',
  subtopicId: null,
  active: true,
};
const numbered = (count: number) => Array.from({ length: count }, (_, i) => `вопрос ${i}`);

test('questions become phrasings, each once, behind those that are there', () => {
  const more = must(withPhrasings(entry, ['сколько стоит', 'почём букет', 'сколько стоит']));
  expect(more.entry).toEqual({ ...entry, phrasings: ['почём букет', 'сколько стоит'] });
});

test('as many fit as a form may save, in number and in characters', () => {
  expect(withPhrasings(entry, numbered(MOST_PHRASINGS - 1))).toMatchObject({ ok: true });
  expect(withPhrasings(entry, numbered(MOST_PHRASINGS))).toMatchObject({ reason: 'too-much' });
  const room = MOST_PHRASING_CHARACTERS - entry.phrasings[0]!.length;
  expect(withPhrasings(entry, ['ы'.repeat(room)])).toMatchObject({ ok: true });
  expect(withPhrasings(entry, ['ы'.repeat(room + 1)])).toMatchObject({ reason: 'too-much' });
});
