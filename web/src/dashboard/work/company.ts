import { computed, createModel } from '@preact/signals';
import type { Chat } from '#domain/chat.ts';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';

/** The company with its settings, and its topics by name. */
export const CompanyModel = createModel((reads: Pick<Reads, 'company' | 'topics'>) => {
  const company = live(reads.company);
  const topics = live(reads.topics);
  return {
    company: company.data,
    /** The subtopic of a chat, as long as it still exists. */
    subtopicOf: ({ topic }: Chat) =>
      topics.data.value?.find(({ id }) => id === topic?.topicId)?.subtopics.find(({ id }) => id === topic?.subtopicId),
    topics: computed(() => topics.data.value?.toSorted((a, b) => a.title.localeCompare(b.title))),
  };
});
