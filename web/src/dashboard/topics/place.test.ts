import { describe, expect, it } from 'vitest';
import type { Topic } from '#domain/topic.ts';
import { inTopicOrder, moved } from '#domain/topic/order.ts';
import { edgeAt } from '../form/drag-order.ts';
import { placeAt } from './place.ts';

const topics: Topic[] = ['a', 'b', 'c', 'd'].map((id, place) => ({ id, title: id, subtopics: [], place }));
const after = (id: string, other: string, edge: 'before' | 'after') => {
  const changed = moved(topics, id, placeAt(topics, id, other, edge));
  const all = topics.map((topic) => changed.find((one) => one.id === topic.id) ?? topic);
  return inTopicOrder(all)
    .map(({ id: each }) => each)
    .join('');
};

describe('A topic that is dropped', () => {
  it.each([
    ['a', 'c', 'after', 'bcad'],
    ['a', 'c', 'before', 'bacd'],
    ['d', 'a', 'before', 'dabc'],
    ['b', 'c', 'before', 'abcd'],
  ] as const)('%s, on %s, stands %s it', (id, other, edge, expected) => {
    expect(after(id, other, edge)).toBe(expected);
  });

  it('stands before or after the row by the half that the pointer is over', () => {
    const row = { top: 100, height: 40 };
    expect([edgeAt({ clientY: 119 }, row), edgeAt({ clientY: 121 }, row)]).toEqual(['before', 'after']);
  });
});
