import type { KnowledgeEntry } from './knowledge.ts';

/** The entries of a publication as bytes. The bot answers from this copy, so later edits do not change what visitors are told. */
export function saveEntries(entries: readonly KnowledgeEntry[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(entries.toSorted(byTitle)));
}

/** Training depends on the order of the entries, and their ids are random. Sorted by title, the same knowledge makes the same bot. */
function byTitle(a: KnowledgeEntry, b: KnowledgeEntry): number {
  if (a.title !== b.title) return a.title < b.title ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The entries that `saveEntries` wrote. Throws when the bytes are not whole. */
export function loadEntries(bytes: Uint8Array): KnowledgeEntry[] {
  return JSON.parse(new TextDecoder().decode(bytes)) as KnowledgeEntry[];
}
