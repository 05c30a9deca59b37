import type { KnowledgeEntry } from './knowledge.ts';

/** The entries of a publication as bytes: what visitors are answered with stays as it was, whatever is edited meanwhile. */
export function saveEntries(entries: readonly KnowledgeEntry[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(entries));
}

/** The entries of `saveEntries`. Throws when the bytes are not whole. */
export function loadEntries(bytes: Uint8Array): KnowledgeEntry[] {
  return JSON.parse(new TextDecoder().decode(bytes)) as KnowledgeEntry[];
}
