import { computed, createModel } from '@preact/signals';
import type { Chat } from '#domain/chat.ts';
import type { Topic } from '#domain/company.ts';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';

/** The company with its settings, and its topics in the order of their names. */
export const CompanyModel = createModel((reads: Pick<Reads, 'company' | 'topics'>) => {
  const company = live(reads.company);
  const topics = live(reads.topics);
  return {
    company: company.data,
    topics: computed(() => topics.data.value?.toSorted((a, b) => a.title.localeCompare(b.title))),
  };
});

/** The subtopic of a chat, as long as it still exists. */
export function subtopicOf({ topic }: Pick<Chat, 'topic'>, topics: readonly Topic[] | undefined) {
  const found = topics?.find(({ id }) => id === topic?.topicId);
  return found?.subtopics.find(({ id }) => id === topic?.subtopicId);
}
