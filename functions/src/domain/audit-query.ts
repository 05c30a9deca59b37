import type { On } from './contract/desk/row.ts';
import type { Day } from './day.ts';
import { boundsOf } from './day.ts';
import type { AuditEntry } from './audit.ts';
import type { Ms } from './time.ts';

/** The kinds of actions by which the audit is filtered. */
export const AUDIT_KINDS = ['people', 'invites', 'settings', 'knowledge', 'replies', 'chats', 'leading'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** The kind of everything that a command can be about. */
export const KIND_OF: Readonly<Record<On, AuditKind>> = {
  company: 'settings',
  self: 'people',
  person: 'people',
  invite: 'invites',
  topic: 'knowledge',
  group: 'people',
  entry: 'knowledge',
  reply: 'replies',
  view: 'leading',
  review: 'leading',
  letter: 'leading',
  chat: 'chats',
  client: 'chats',
  audit: 'settings',
};

/** Which entries somebody looks for. Days are those of the company, both included; `about` is one thing, `field` one field of it, such as a text. */
export type AuditFilter = {
  from?: Day | undefined;
  to?: Day | undefined;
  by?: string | undefined;
  kind?: AuditKind | undefined;
  command?: string | undefined;
  about?: string | undefined;
  field?: string | undefined;
};

/** Where the next entries begin: two may have come in the same millisecond. */
export type AuditCursor = { at: Ms; id: string };

/** An entry as a list shows it. `undo`: whether its change can be undone, wholly or but for what the audit does not keep (undo.ts). */
export type AuditRow = AuditEntry & { id: string; undo: 'whole' | 'partly' | null };

/** How many entries one answer holds at most. */
export const AUDIT_AT_ONCE = 500;

/** A filter as the database is asked: what must be equal or one of several, and the moments, `before` excluded. */
export type AuditQuery = {
  conditions: readonly (
    | { field: string; op: '=='; value: string }
    | { field: string; op: 'in'; value: readonly string[] }
  )[];
  from: Ms | null;
  before: Ms | null;
};

export function auditQuery({ from, to, by, kind, command, about }: AuditFilter, timeZone: string): AuditQuery {
  const things = Object.entries(KIND_OF).flatMap(([what, of]) => (of === kind ? [what] : []));
  const equal = (field: string, value: string | undefined) =>
    value === undefined ? [] : [{ field, op: '==', value } as const];
  return {
    conditions: [
      ...equal('by', by),
      ...equal('command', command),
      ...equal('about.id', about),
      ...(kind === undefined ? [] : [{ field: 'about.what', op: 'in', value: things } as const]),
    ],
    from: from === undefined ? null : boundsOf(from, timeZone).from,
    before: to === undefined ? null : boundsOf(to, timeZone).to,
  };
}

/** Does the entry tell of this field, as it was or as it became? */
export function tellsOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>, field: string): boolean {
  return [before, after].some((told) => told !== null && Object.hasOwn(told, field));
}
