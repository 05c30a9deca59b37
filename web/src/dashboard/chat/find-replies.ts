import type { go } from 'fuzzysort';
import type { ScopedReply } from '../replies/replies-model.ts';

/** How many replies are listed: as many as are seen at a glance. */
const SHOWN = 8;

/** The fuzzy search, which finds replies even when letters are missing or stand apart. Null until it has been loaded, at the first "/". */
export type Finder = typeof go | null;

/** The replies that match what was typed after "/", best first; the title counts more than the text. Without a finder: those that contain it exactly. */
export function findReplies(all: readonly ScopedReply[], typed: string, finder: Finder): readonly ScopedReply[] {
  const wanted = typed.trim();
  if (wanted === '') return all.slice(0, SHOWN);
  if (finder === null) {
    const small = wanted.toLowerCase();
    const holds = (text: string) => text.toLowerCase().includes(small);
    const [named, rest] = [all.filter(({ title }) => holds(title)), all.filter(({ title }) => !holds(title))];
    return [...named, ...rest.filter(({ text, folder }) => holds(text) || holds(folder ?? ''))].slice(0, SHOWN);
  }
  const found = finder(wanted, all, { keys: ['title', 'text', 'folder'], limit: SHOWN, threshold: 0.3 });
  return found.map(({ obj }) => obj);
}

/** The text after the "/" that opens the list. Null when the draft does not begin with "/" or has a second line. */
export function searchIn(draft: string): string | null {
  return /^\/[^\n]*$/.test(draft) ? draft.slice(1) : null;
}
