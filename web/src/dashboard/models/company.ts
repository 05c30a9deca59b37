import { computed, createModel } from '@preact/signals';
import { live } from '../live.ts';
import type { Reads } from '../reads.ts';

/** The company with its settings, and its topics by name. */
export const CompanyModel = createModel((reads: Pick<Reads, 'company' | 'topics'>) => {
  const company = live(reads.company);
  const topics = live(reads.topics);
  return {
    company: company.data,
    topics: computed(() => topics.data.value?.toSorted((a, b) => a.title.localeCompare(b.title))),
  };
});
