import { expect, test } from 'vitest';
import { isTopic } from '../../src/domain/topic.ts';

const topic = { id: 'delivery', title: 'Доставка', subtopics: [{ id: 'courier', title: 'Курьер' }] };

test.each([
  ['a topic', topic, null, true],
  ['a topic with one of its subtopics', topic, 'courier', true],
  ['a topic with a subtopic of another', topic, 'price', false],
  ['a topic that is gone', null, null, false],
] as const)('%s', (_what, found, subtopicId, isKnown) => {
  expect(isTopic(found, subtopicId)).toMatchObject(isKnown ? { ok: true } : { reason: 'unknown-topic' });
});
