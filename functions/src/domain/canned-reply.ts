import type { Versioned } from './form.ts';
import type { Refused } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Role } from './role.ts';
import { may } from './role.ts';

/** A ready text for the composer, found by "/". Shared with the whole team, or one operator's own. `folder`: by which replies are grouped; without it, it stands above the folders. */
export type CannedReply = Versioned & { id: string; title: string; text: string; folder?: string };
export const REPLY_SCOPES = ['shared', 'own'] as const;
export type ReplyScope = (typeof REPLY_SCOPES)[number];

/** The most replies of one scope: so many can still be searched in one list. */
export const MOST_REPLIES = 500;

/** The longest name of a folder. */
export const FOLDER_MAX = 60;

/** The folders that replies are in, by name. */
export const foldersOf = (replies: readonly Pick<CannedReply, 'folder'>[]): readonly string[] =>
  [...new Set(replies.flatMap(({ folder }) => folder ?? []))].toSorted((a, b) => a.localeCompare(b));

/** May this role change the replies of a scope? Refuses `not-allowed`. */
export function mayEditReplies(role: Role, scope: ReplyScope): { ok: true } | Refused {
  return scope === 'own' || may(role, 'edit shared replies') ? { ok: true } : refuse('not-allowed');
}
