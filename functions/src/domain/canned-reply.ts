import type { Versioned } from './form.ts';
import type { Refused } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Role } from './role.ts';
import { may } from './role.ts';
import { fill } from './template.ts';

/** A ready text for the composer, found by "/". Shared with the whole team, or one operator's own. */
export type CannedReply = Versioned & { id: string; title: string; text: string };
export const REPLY_SCOPES = ['shared', 'own'] as const;
export type ReplyScope = (typeof REPLY_SCOPES)[number];

/** The most replies of one scope: so many can still be searched in one list. */
export const MOST_REPLIES = 500;

/** May this role change the replies of a scope? Refuses `not-allowed`. */
export function mayEditReplies(role: Role, scope: ReplyScope): { ok: true } | Refused {
  return scope === 'own' || may(role, 'edit shared replies') ? { ok: true } : refuse('not-allowed');
}

/**
 * The text with {client}, {operator} and {company} filled in. A client whose name is unknown is left out together with the comma
 * that would address them ("Здравствуйте, {client}!" becomes "Здравствуйте!").
 */
export function fillReply(
  text: string,
  { client, operator, company }: { client: string | null; operator: string; company: string },
): string {
  const addressed = client === null ? text.replace(/(,\s*)?\{client\}(,\s*)?/g, withoutName) : text;
  return fill(addressed, { operator, company, ...(client === null ? {} : { client }) });
}

/** A comma stays only where the name stood between two commas, since the sentence goes on there. */
function withoutName(_whole: string, before: string | undefined, after: string | undefined): string {
  return before !== undefined && after !== undefined ? after : '';
}
