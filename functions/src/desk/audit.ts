import type { AuditCursor, AuditFilter, AuditRow } from '../domain/audit-query.ts';
import { AUDIT_AT_ONCE, auditQuery, tellsOf } from '../domain/audit-query.ts';
import { undoOf } from '../domain/undo.ts';
import { auditEntries } from '../store/audit.ts';
import { read } from './read.ts';

/** Of entries that must tell of a field so many are looked through for one answer at most: the database cannot be asked for them. */
const MOST_LOOKED_THROUGH = 2 * AUDIT_AT_ONCE;

/** The next entries of the audit. The right is asked for each part, so an export ends with it. */
export const readAudit = read(
  'readAudit',
  async ({ caller, company }) => ({ ok: true, found: { caller, company } }),
  async ({ caller, company: { id, settings } }, { filter, after, count }) => {
    const { field, ...rest } = filter as AuditFilter;
    const query = auditQuery(rest, settings.timeZone);
    const rows: AuditRow[] = [];
    let from: AuditCursor | null = after;
    for (let looked = 0; looked < MOST_LOOKED_THROUGH && rows.length < count;) {
      const size = field === undefined ? count : AUDIT_AT_ONCE;
      const found = await auditEntries(id, query, from, size);
      looked += found.length;
      from = found.length < size ? null : cursorOf(found.at(-1)!);
      for (const entry of found) {
        if (field !== undefined && !tellsOf(entry, field)) continue;
        rows.push({ ...entry, undo: undoOf(entry) });
        if (rows.length < count) continue;
        // The answer is full: the next one begins behind this entry, and none is left out.
        if (entry !== found.at(-1)) from = cursorOf(entry);
        break;
      }
      if (from === null) break;
    }
    return { ok: true, output: { rows, after: from, here: caller.from } };
  },
);

const cursorOf = ({ at, id }: AuditCursor): AuditCursor => ({ at, id });
