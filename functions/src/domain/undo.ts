import type { AuditEntry, Told } from './audit.ts';
import { tellingOf } from './audit.ts';
import type { On } from './contract/desk/row.ts';
import { COMPANY } from './contract/desk/company.ts';
import { GROUPS } from './contract/desk/groups.ts';
import { KNOWLEDGE } from './contract/desk/knowledge.ts';
import type { Refused } from './refusal.ts';
import { refuse } from './refusal.ts';
import { same } from './same.ts';

/** What the audit tells of a thing only by number, or without its phrasings, so that it cannot be put back from there. */
const ONLY_COUNTED = ['phrasings', 'translations'];

const kept = (fields: readonly string[]) => fields.filter((field) => !ONLY_COUNTED.includes(field));

/** The things whose changes can be undone, with the fields that can be put back. */
const PUT_BACK = {
  company: COMPANY.saveSettings.audit,
  person: ['role', 'maxChats'],
  topic: KNOWLEDGE.saveTopic.audit,
  group: GROUPS.saveGroup.audit,
  entry: kept(KNOWLEDGE.saveEntry.audit),
  reply: COMPANY.saveReply.audit({ scope: 'shared' }),
} as const satisfies Partial<Record<On, readonly string[]>>;

export type Undoable = keyof typeof PUT_BACK;

type Change = Pick<AuditEntry, 'about' | 'before' | 'after'>;

/** What undoing a change does to its thing: its fields as they were, or the thing removed or made again. */
export type Undoing = { what: Undoable; id: string } & (
  | { how: 'change' | 'restore'; fields: Told }
  | { how: 'remove' }
);

/**
 * Can the change be undone, as far as its entry says? 'partly': but for what the audit only counts, such as phrasings. A removed thing of which something is
 * only counted can't be made again, since it would come back as another.
 */
export function undoOf({ about, before, after }: Change): 'whole' | 'partly' | null {
  const fields = fieldsOf({ about, before, after });
  if (fields.length === 0) return null;
  const counted = ONLY_COUNTED.some((field) => (before?.[field] ?? 0) !== 0 || (after?.[field] ?? 0) !== 0);
  if (after === null) return counted ? null : 'whole';
  if (before === null) return 'whole';
  return counted ? 'partly' : 'whole';
}

/**
 * How a change is undone on the thing as it is now (null: there is none). Everything that the change has set must still be so, since otherwise a newer change would
 * be lost. What is undone already is undone once more. Refuses `undo-impossible`, and `undo-changed` with the fields in `now`.
 */
export function undo(change: Change, thing: object | null): { ok: true; undoing: Undoing } | Refused {
  const { about, before, after } = change;
  if (undoOf(change) === null) return refuse('undo-impossible');
  const [what, { id }] = [about.what as Undoable, about];
  const now = thing === null ? null : tellingOf(what, thing);
  const fields = fieldsOf(change);
  if (after === null) {
    const asBefore = now !== null && differing(fields, now, before!).length === 0;
    if (now !== null && !asBefore) return refuse('undo-changed', { fields: fields.join() });
    return { ok: true, undoing: { what, id, how: 'restore', fields: pick(before!, fields) } };
  }
  if (before === null) {
    if (now === null) return { ok: true, undoing: { what, id, how: 'remove' } };
    const changed = differing(Object.keys(after), now, after);
    return changed.length === 0
      ? { ok: true, undoing: { what, id, how: 'remove' } }
      : refuse('undo-changed', { fields: changed.join() });
  }
  if (now === null) return refuse('undo-changed', { fields: '' });
  const changed = differing(fields, now, after);
  if (changed.length > 0 && differing(fields, now, before).length > 0)
    return refuse('undo-changed', { fields: changed.join() });
  return { ok: true, undoing: { what, id, how: 'change', fields: pick(before, fields) } };
}

/** The fields of a change that can be put back. */
function fieldsOf({ about, before, after }: Change): readonly string[] {
  const possible: readonly string[] = (PUT_BACK as Partial<Record<On, readonly string[]>>)[about.what] ?? [];
  return possible.filter((field) => [before, after].some((told) => told !== null && Object.hasOwn(told, field)));
}

/** The audit writes null for a field that was not there. */
const differing = (fields: readonly string[], one: Told, other: Told) =>
  fields.filter((field) => !same(one[field] ?? null, other[field] ?? null));

const pick = (told: Told, fields: readonly string[]): Told =>
  Object.fromEntries(fields.map((field) => [field, told[field]]));
