import type { KnowledgeEntry } from './knowledge.ts';

/**
 * The entries to save so that the forms hold what a publication held: its own as they were then, and those that it did not have switched off, so that nothing
 * is lost. Entries that are so already are left out.
 */
export function restoredForms(
  now: readonly KnowledgeEntry[],
  published: readonly KnowledgeEntry[],
  isSame: (one: KnowledgeEntry, other: KnowledgeEntry) => boolean,
): KnowledgeEntry[] {
  const current = new Map(now.map((entry) => [entry.id, entry]));
  const then = new Set(published.map(({ id }) => id));
  const back = published.map((one) => {
    const { formVersion: _, ...entry } = one;
    const { formVersion } = current.get(entry.id) ?? {};
    return formVersion === undefined ? entry : { ...entry, formVersion };
  });
  const off = now.filter(({ id, active }) => active && !then.has(id)).map((entry) => ({ ...entry, active: false }));
  return [...back, ...off].filter((entry) => {
    const before = current.get(entry.id);
    return before === undefined || !isSame(before, entry);
  });
}
