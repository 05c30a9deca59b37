import { go } from 'fuzzysort';
import type { ScopedReply } from '../replies/replies-model.ts';

/** As many as are seen at a glance. */
const SHOWN = 8;

/** The replies that fit what was typed after "/", best first: letters may be missing or stand apart; the title counts more than the text. */
export function findReplies(all: readonly ScopedReply[], typed: string): readonly ScopedReply[] {
  const wanted = typed.trim();
  if (wanted === '') return all.slice(0, SHOWN);
  const found = go(wanted, all, { keys: ['title', 'text'], limit: SHOWN, threshold: 0.3 });
  return found.map(({ obj }) => obj);
}

/** What was typed after the "/" that opens the list; null when the text does not begin with one, or goes on in a second line. */
export function searchIn(draft: string): string | null {
  return /^\/[^\n]*$/.test(draft) ? draft.slice(1) : null;
}
