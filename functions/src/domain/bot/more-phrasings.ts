import { MOST_PHRASINGS, MOST_PHRASING_CHARACTERS } from '../contract/limits.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import { charactersOf } from './knowledge-size.ts';
import type { KnowledgeEntry } from './knowledge.ts';

/** The entry with these texts among its phrasings, each once. Refuses `too-much` when that is more than a form may save. */
export function withPhrasings(
  entry: KnowledgeEntry,
  texts: readonly string[],
): { ok: true; entry: KnowledgeEntry } | Refused {
  const phrasings = [...new Set([...entry.phrasings, ...texts])];
  const fits = phrasings.length <= MOST_PHRASINGS && charactersOf(phrasings) <= MOST_PHRASING_CHARACTERS;
  return fits ? { ok: true, entry: { ...entry, phrasings } } : refuse('too-much');
}
