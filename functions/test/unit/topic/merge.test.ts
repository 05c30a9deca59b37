import { describe, expect, test } from 'vitest';
import type { ChatTopic } from '../../../src/domain/chat.ts';
import type { Topic } from '../../../src/domain/topic.ts';
import type { MergedTopic } from '../../../src/domain/topic/life.ts';
import { UNDER_WAY, followed, restore, retire } from '../../../src/domain/topic/life.ts';
import { merge } from '../../../src/domain/topic/merge.ts';
import { byTopicsOfToday, namedTopics, routeOf, routedFilter } from '../../../src/domain/topic/route.ts';

const sub = (id: string, title = id) => ({ id, title });
const topic = (id: string, ...subtopics: { id: string; title: string }[]): Topic => ({ id, title: id, subtopics });
const merged = (from: Topic, into: Topic, chats = 3) => {
  const outcome = merge(from, into, chats, 1_000);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome;
};

describe('Merging two topics', () => {
  const post = topic('post', sub('late', 'Опоздала'), sub('lost', 'Потерялась'));
  const delivery = topic('delivery', sub('slow', ' опоздала '), sub('price'));

  test('joins subtopics of one title and takes over the others', () => {
    const { from, into } = merged(post, delivery);
    expect(into.subtopics.map(({ id }) => id)).toEqual(['slow', 'price', 'lost']);
    expect(from.life).toMatchObject({ is: 'merged', into: 'delivery', subtopics: { late: 'slow', lost: 'lost' } });
  });

  test('a second time changes nothing', () => {
    const { from, into } = merged(post, delivery);
    expect(merge(from, into, 9, 2_000)).toEqual({ ok: true, from, into });
  });

  test.each([
    ['into itself', post, post, 'unknown-topic'],
    ['into nothing', post, null, 'unknown-topic'],
    ['into a retired one', post, { ...delivery, life: { is: 'retired', at: 1 } }, 'topic-retired'],
    ['into one that was merged itself', post, merged(delivery, topic('x')).from, 'unknown-topic'],
    ['of one that was merged elsewhere', merged(post, topic('x')).from, delivery, 'unknown-topic'],
    [
      'with more subtopics than one may have',
      post,
      topic('many', ...Array.from({ length: 49 }, (_, i) => sub(`s${i}`))),
      'too-much',
    ],
  ] as const)('%s is refused', (_how, from, into, reason) => {
    expect(merge(from, into, 0, 1)).toMatchObject({ ok: false, reason });
  });

  test('a retired topic may be merged', () => {
    expect(merge({ ...post, life: { is: 'retired', at: 1 } }, delivery, 0, 1)).toMatchObject({ ok: true });
  });
});

describe('A merged topic', () => {
  const { from: first } = merged(topic('a', sub('a1', 'Один')), topic('b', sub('b1', 'Один')));
  const { from: second } = merged(topic('b', sub('b1', 'Один')), topic('c', sub('c1', 'один')));
  const all = [first, second, topic('c', sub('c1', 'один'))];

  test('leads on over a second merge, its subtopics too', () => {
    expect(routeOf(all, { topicId: 'a', subtopicId: 'a1' })).toEqual({ topicId: 'c', subtopicId: 'c1' });
    expect(routeOf(all, { topicId: 'a', subtopicId: null })).toEqual({ topicId: 'c', subtopicId: null });
    expect(routeOf(all, { topicId: 'a', subtopicId: 'gone' })).toEqual({ topicId: 'c', subtopicId: null });
    expect(routeOf(all, { topicId: 'other', subtopicId: 'x' })).toEqual({ topicId: 'other', subtopicId: 'x' });
  });

  test('leads a filter on, and what else it asks for stays', () => {
    expect(routedFilter(all, { topicId: 'a', subtopicId: 'a1', ownerId: 'o' })).toEqual({
      topicId: 'c',
      subtopicId: 'c1',
      ownerId: 'o',
    });
    expect(routedFilter(all, { topicId: 'a', subtopicId: 'gone' })).toEqual({ topicId: 'c' });
    for (const filter of [{}, { topicId: null }, { topicId: 'c', subtopicId: 'gone' }, { topicId: 'unknown' }])
      expect(routedFilter(all, filter)).toBe(filter);
  });

  test('is called as what it has become', () => {
    const [named] = namedTopics(all);
    expect(named).toMatchObject({ id: 'a', title: 'c', subtopics: [{ id: 'a1', title: 'один' }] });
  });

  test('can neither be retired nor restored', () => {
    expect([retire(first, 1), restore(first)]).toMatchObject([
      { reason: 'unknown-topic' },
      { reason: 'unknown-topic' },
    ]);
  });

  test('tells how many chats have followed, and is watched until no save can be under way', () => {
    const start = first as MergedTopic;
    const half = followed(start, 2, true, 1_001);
    expect(half.life).toMatchObject({ done: 2, total: 3, stage: 'moving' });
    const grown = followed(half, 2, true, 1_002);
    expect(grown.life).toMatchObject({ done: 4, total: 4, stage: 'moving' });
    const watched = followed(grown, 0, false, 1_003);
    expect(watched.life).toMatchObject({ done: 4, stage: 'watching' });
    expect(followed(watched, 1, true, 1_004).life).toMatchObject({ done: 5, total: 5, stage: 'watching' });
    expect(followed(watched, 0, false, 1_000 + UNDER_WAY).life.stage).toBe('over');
  });
});

describe('The topic that the published bot gives a chat', () => {
  const by = (topicId: string, subtopicId: string | null = null): ChatTopic => ({ topicId, subtopicId, by: 'bot' });
  const { from, into } = merged(topic('a', sub('a1')), topic('b'));
  const retired: Topic = { ...topic('old'), life: { is: 'retired', at: 1 } };
  const parted: Topic = { ...topic('p'), subtopics: [{ ...sub('gone'), retired: true }] };
  const all = [from, into, retired, parted];
  const given = (before: ChatTopic | null, now: ChatTopic | null) =>
    byTopicsOfToday({ topic: before }, { topic: now }, all).topic;

  test.each([
    ['one in use stays', null, by('b'), by('b')],
    ['a merged one is the one that it was merged into', null, by('a', 'a1'), by('b', 'a1')],
    ['a retired one is not given', by('b'), by('old'), by('b')],
    ['a retired one is not given to a chat without a topic', null, by('old'), null],
    ['a removed one is not given', null, by('nowhere'), null],
    ['of a retired subtopic the topic is given', null, by('p', 'gone'), by('p')],
  ])('%s', (_what, before, now, expected) => {
    expect(given(before, now)).toEqual(expected);
  });

  test('what a person has chosen stays, also when it is retired', () => {
    const chosen: ChatTopic = { topicId: 'old', subtopicId: null, by: 'operator' };
    expect(given(null, chosen)).toEqual(chosen);
  });
});
