import { expect, test } from 'vitest';
import type { Topic } from '../../../src/domain/topic.ts';
import { inTopicOrder, moved, nextPlace } from '../../../src/domain/topic/order.ts';

const topic = (id: string, title: string, place?: number): Topic => ({
  id,
  title,
  subtopics: [],
  ...(place === undefined ? {} : { place }),
});
const ids = (topics: readonly Topic[]) => topics.map(({ id }) => id).join('');
const after = (topics: readonly Topic[], id: string, place: number) => {
  const changed = moved(topics, id, place);
  return topics.map((one) => changed.find((other) => other.id === one.id) ?? one);
};

const TITLED = [topic('c', 'Возврат'), topic('a', 'Адрес'), topic('b', 'Бонусы')];

test('topics that nobody has moved stand by their titles', () => {
  expect(ids(inTopicOrder(TITLED))).toBe('abc');
  expect(nextPlace(TITLED)).toEqual({});
});

test.each([
  ['c', 0, 'cab'],
  ['a', 2, 'bca'],
  ['a', 99, 'bca'],
  ['b', 1, 'abc'],
] as const)('%s is moved after %i others', (id, place, expected) => {
  const placed = after(TITLED, id, place);
  expect(ids(inTopicOrder(placed))).toBe(expected);
  expect(moved(placed, id, place)).toEqual([]);
});

test('a new topic comes after those that have places', () => {
  const placed = after(TITLED, 'c', 0);
  const all = [...placed, { ...topic('n', 'А это новая'), ...nextPlace(placed) }];
  expect(ids(inTopicOrder(all))).toBe('cabn');
});

test('only what changes its place is written', () => {
  const placed = after(TITLED, 'c', 0);
  expect(ids(moved(placed, 'b', 1))).toBe('ba');
});

test('a merged topic is not seen and takes no place', () => {
  const life = { is: 'merged', into: 'a', subtopics: {}, at: 1, done: 0, total: 0, stage: 'over' } as const;
  const all = TITLED.map((one) => (one.id === 'b' ? { ...one, life } : one));
  expect(ids(inTopicOrder(all))).toBe('ac');
  expect(ids(inTopicOrder(after(all, 'c', 0)))).toBe('ca');
});
