import type { Tells } from '../domain/audit.ts';
import type { FORM_FIELDS, Versioned } from '../domain/form.ts';
import { currentOf, upToDate } from '../domain/form.ts';
import type { Refused } from '../domain/refusal.ts';
import { same } from '../domain/same.ts';
import type { Doc, Unit } from '../store/unit.ts';

/** The version of a form's first save. The store counts from it on: a form that was opened before there was anything is then an older one. */
export const FIRST = 1;

/**
 * Wants a document saved of which a company has one at the most: the first save makes it. The same values again change nothing and are told nowhere.
 * `tell` says what the audit keeps. Refuses `changed-meanwhile`.
 */
export function saveOnce<T extends Versioned>(
  unit: Pick<Unit, 'put'>,
  doc: Doc<T>,
  kind: keyof typeof FORM_FIELDS,
  { before, becomes, version, tell }: { before: T | null; becomes: T; version: number; tell: (of: T) => object },
): { ok: true; tells?: Tells; output: { version: number } } | Refused {
  const wanted = currentOf(kind, becomes).values;
  const current = before ? currentOf(kind, before) : { version: 0, values: {} };
  const allowed = upToDate(current, version, wanted);
  if (!allowed.ok) return allowed;
  if (before !== null && same(current.values, wanted)) return { ok: true, output: { version: current.version } };
  const saved = unit.put(doc, before === null ? { ...becomes, formVersion: FIRST } : becomes);
  const told = (of: T) => ({ ...tell(of) });
  return {
    ok: true,
    tells: { ...(before && { before: told(before) }), after: told(becomes) },
    output: { version: saved || FIRST },
  };
}
