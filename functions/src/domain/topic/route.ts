import type { Chat } from '../chat.ts';
import type { Topic } from '../topic.ts';
import { isMerged } from './life.ts';

type Place = { topicId: string; subtopicId: string | null };

/** Where a merged topic leads, over any number of merges; a place that was not merged is given as it is. */
export function routeOf<P extends Place>(topics: readonly Topic[], place: P): P {
  let at = place;
  // Each merge leads to another topic, so no way is longer than the list; a circle, which no rule makes, ends all the same.
  for (let step = 0; step < topics.length; step++) {
    const topic = topics.find(({ id }) => id === at.topicId);
    if (topic === undefined || !isMerged(topic)) return at;
    const { into, subtopics } = topic.life;
    at = { ...at, topicId: into, subtopicId: at.subtopicId === null ? null : (subtopics[at.subtopicId] ?? null) };
  }
  return at;
}

/** A filter by topics of today. A subtopic that has become none is left out. */
export function routedFilter<F extends { topicId?: string | null; subtopicId?: string }>(
  topics: readonly Topic[],
  filter: F,
): F {
  const { topicId, subtopicId } = filter;
  if (typeof topicId !== 'string') return filter;
  const to = routeOf(topics, { topicId, subtopicId: subtopicId ?? null });
  if (to.topicId === topicId) return filter;
  const { subtopicId: _, ...rest } = filter;
  return { ...rest, topicId: to.topicId, ...(to.subtopicId === null ? {} : { subtopicId: to.subtopicId }) } as F;
}

/** The topics with the titles that their ids have today: a merged one has those of the topic that it leads to. */
export function namedTopics(topics: readonly Topic[]): readonly Topic[] {
  return topics.map((topic) => {
    if (!isMerged(topic)) return topic;
    const titled = topic.subtopics.map((one) => {
      const to = routeOf(topics, { topicId: topic.id, subtopicId: one.id });
      const into = topics.find(({ id }) => id === to.topicId);
      return { ...one, title: into?.subtopics.find(({ id }) => id === to.subtopicId)?.title ?? one.title };
    });
    const { topicId } = routeOf(topics, { topicId: topic.id, subtopicId: null });
    return { ...topic, subtopics: titled, title: topics.find(({ id }) => id === topicId)?.title ?? topic.title };
  });
}

/**
 * A chat to which the bot has just given a topic, by the company's topics of today: the published bot knows them as they were. A merged topic is the one that it was
 * merged into; for a retired or removed one the chat keeps what it had `before`.
 */
export function byTopicsOfToday<C extends Pick<Chat, 'topic'>>(
  before: Pick<Chat, 'topic'>,
  chat: C,
  topics: readonly Topic[],
): C {
  if (chat.topic === null || chat.topic === before.topic || chat.topic.by !== 'bot') return chat;
  const topic = routeOf(topics, chat.topic);
  const found = topics.find(({ id }) => id === topic.topicId);
  if (found === undefined || found.life !== undefined) return { ...chat, topic: before.topic };
  const subtopic = found.subtopics.find(({ id }) => id === topic.subtopicId);
  return { ...chat, topic: { ...topic, subtopicId: subtopic === undefined || subtopic.retired ? null : subtopic.id } };
}
