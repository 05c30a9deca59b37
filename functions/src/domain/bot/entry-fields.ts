import type { Day } from '../day.ts';
import type { KnowledgeEntry } from './knowledge.ts';

/** The fields of an entry as a form or an import gives them: null removes a bound, and what is left out stays as it is. */
export type EntryFields = Pick<
  KnowledgeEntry,
  'title' | 'phrasings' | 'answer' | 'topicId' | 'subtopicId' | 'active'
> & {
  validFrom?: Day | null | undefined;
  validUntil?: Day | null | undefined;
  translations?: KnowledgeEntry['translations'] | undefined;
};

/** The entry with these fields. An empty set of translations and a bound that is null leave no field behind. */
export function withFields(before: KnowledgeEntry | null, id: string, fields: EntryFields): KnowledgeEntry {
  const { validFrom = before?.validFrom, validUntil = before?.validUntil, translations, ...rest } = fields;
  const { validFrom: _from, validUntil: _until, translations: kept, ...others } = before ?? {};
  const spoken = translations ?? kept ?? {};
  return {
    ...others,
    ...rest,
    id,
    ...(validFrom ? { validFrom } : {}),
    ...(validUntil ? { validUntil } : {}),
    ...(Object.keys(spoken).length > 0 ? { translations: spoken } : {}),
  };
}
