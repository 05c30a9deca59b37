import type { Topic } from '../topic.ts';
import { isMerged } from '../topic/life.ts';
import { routeOf } from '../topic/route.ts';
import type { Group, TopicRef } from './group.ts';
import { holdsTopic } from './group.ts';

/**
 * The group with all ids that its topics have had: it asks for a merged topic as well as for the one that it was merged into, and chats may still have the ids
 * from before.
 */
export function throughMerges(group: Group, topics: readonly Topic[]): Group {
  const wanted = group.topics.map((ref) => routeOf(topics, ref));
  const before = topics
    .filter(isMerged)
    .flatMap(({ id: topicId, subtopics }): TopicRef[] => [
      { topicId, subtopicId: null },
      ...subtopics.map(({ id: subtopicId }) => ({ topicId, subtopicId })),
    ]);
  const led = before.filter((ref) => wanted.some((one) => holdsTopic(one, routeOf(topics, ref))));
  return { ...group, topics: [...group.topics, ...wanted, ...led] };
}
