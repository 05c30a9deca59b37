import { computed, createModel } from '@preact/signals';
import type { Chat } from '#domain/chat.ts';
import type { Topic } from '#domain/topic.ts';
import { isOffered } from '#domain/topic/life.ts';
import { inTopicOrder } from '#domain/topic/order.ts';
import { namedTopics } from '#domain/topic/route.ts';
import { live } from '../database/live.ts';
import { inOrder } from '#domain/in-order.ts';
import type { Reads } from '../database/reads.ts';

/** The company with its settings, and its topics. */
export const CompanyModel = createModel((reads: Pick<Reads, 'company' | 'topics' | 'groups'>) => {
  const company = live(reads.company);
  const topics = live(reads.topics);
  const groups = live(reads.groups);
  const ordered = computed(() => topics.data.value && inTopicOrder(topics.data.value));
  return {
    company: company.data,
    /** The groups of the company's people in their order, retired ones too; undefined until they are known. */
    groups: computed(() => groups.data.value && inOrder(groups.data.value)),
    /** In their order, with the retired ones: for lists of them and for what looks back. */
    topics: ordered,
    /** Those that may be chosen for something new. */
    offered: computed(() => ordered.value?.filter(isOffered)),
    /** For the titles of ids: a merged topic has those of the one that it was merged into. */
    named: computed(() => topics.data.value && namedTopics(topics.data.value)),
    /** All of them, for where merged ones lead. */
    all: topics.data,
  };
});

/** The subtopic of a chat, as long as it still exists. */
export function subtopicOf({ topic }: Pick<Chat, 'topic'>, topics: readonly Topic[] | undefined) {
  const found = topics?.find(({ id }) => id === topic?.topicId);
  return found?.subtopics.find(({ id }) => id === topic?.subtopicId);
}
