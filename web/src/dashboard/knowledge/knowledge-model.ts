import { computed, createModel, signal } from '@preact/signals';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';

/** The bot's knowledge, as an admin searches it, and the state of its publication. */
export const KnowledgeModel = createModel((reads: Pick<Reads, 'knowledge' | 'publication'>) => {
  const { data } = live(reads.knowledge);
  const publication = live(reads.publication);
  const search = signal('');
  return {
    search,
    all: data,
    /** The newest publication; null before the first. */
    publication: publication.data,
    found: computed(() =>
      data.value?.filter((entry) => mentions(entry, search.value)).toSorted((a, b) => a.title.localeCompare(b.title)),
    ),
  };
});
export type Knowledge = InstanceType<typeof KnowledgeModel>;

/** Does the title, a phrasing or the answer have these words? */
export function mentions(entry: KnowledgeEntry, words: string): boolean {
  const wanted = words.trim().toLocaleLowerCase();
  return [entry.title, entry.answer, ...entry.phrasings].some((text) => text.toLocaleLowerCase().includes(wanted));
}
