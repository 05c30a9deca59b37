import { isFound } from '../people/find-name.ts';
import type { ScopedReply } from './replies-model.ts';

export type ReplyGroup = { folder: string | null; replies: readonly ScopedReply[] };

/** The replies with these words in their title, text or folder, by folders; those of none come first. */
export function grouped(all: readonly ScopedReply[], words: string): readonly ReplyGroup[] {
  const found = all.filter(({ title, text, folder = '' }) => isFound(`${title} ${text} ${folder}`, words));
  const groups = Map.groupBy(found, ({ folder }) => folder ?? null);
  return [...groups]
    .map(([folder, replies]) => ({ folder, replies }))
    .toSorted((a, b) => (a.folder === null ? -1 : b.folder === null ? 1 : a.folder.localeCompare(b.folder)));
}
