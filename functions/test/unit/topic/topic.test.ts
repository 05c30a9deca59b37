import { expect, test } from 'vitest';
import type { Topic } from '../../../src/domain/topic.ts';
import { isTopic } from '../../../src/domain/topic.ts';

const subtopics = [
  { id: 'courier', title: 'Курьер' },
  { id: 'drone', title: 'Дрон', retired: true as const },
];
const topic: Topic = { id: 'delivery', title: 'Доставка', subtopics };
const retired: Topic = { ...topic, life: { is: 'retired', at: 1 } };
const merged: Topic = {
  ...topic,
  life: { is: 'merged', into: 'goods', subtopics: {}, at: 1, done: 0, total: 0, stage: 'moving' },
};
const had = (subtopicId: string | null) => ({ topicId: 'delivery', subtopicId });

test.each([
  ['a topic', topic, null, null, true],
  ['a topic with one of its subtopics', topic, 'courier', null, true],
  ['a topic with a subtopic of another', topic, 'price', null, 'unknown-topic'],
  ['a topic that is gone', null, null, null, 'unknown-topic'],
  ['a topic that was merged', merged, null, null, 'unknown-topic'],
  ['a topic that was merged, where it still is', merged, null, had(null), 'unknown-topic'],
  ['a retired topic', retired, null, null, 'topic-retired'],
  ['a retired topic where it is already, with another subtopic', retired, 'courier', had(null), true],
  ['a retired subtopic', topic, 'drone', had('courier'), 'topic-retired'],
  ['a retired subtopic where it is already', topic, 'drone', had('drone'), true],
] as const)('%s', (_what, found, subtopicId, before, expected) => {
  expect(isTopic(found, subtopicId, before)).toMatchObject(
    expected === true ? { ok: true } : { ok: false, reason: expected },
  );
});
