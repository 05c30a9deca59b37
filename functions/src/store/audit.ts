import type { Query } from 'firebase-admin/firestore';
import { Timestamp } from 'firebase-admin/firestore';
import type { AuditEntry } from '../domain/audit.ts';
import type { AuditCursor, AuditQuery } from '../domain/audit-query.ts';
import { TIMES } from '../domain/document/times.ts';
import { codec } from './codec.ts';
import { lookFor } from './look.ts';
import { audit } from './lead-refs.ts';

const ENTRY = codec<AuditEntry & { id: string }>(TIMES.audit, { idField: 'id' });

/** The next entries of a company's audit that a filter finds, the newest first. */
export function auditEntries(
  companyId: string,
  { conditions, from, before }: AuditQuery,
  after: AuditCursor | null,
  count: number,
): Promise<readonly (AuditEntry & { id: string })[]> {
  let query: Query = audit(companyId);
  for (const { field, op, value } of conditions) query = query.where(field, op, value);
  if (from !== null) query = query.where('at', '>=', Timestamp.fromMillis(from));
  if (before !== null) query = query.where('at', '<', Timestamp.fromMillis(before));
  // Two entries may have come in the same millisecond, so the id is the second sort key and the cursor holds both.
  query = query.orderBy('at', 'desc').orderBy('__name__', 'desc');
  if (after !== null) query = query.startAfter(Timestamp.fromMillis(after.at), after.id);
  return lookFor(query.limit(count), ENTRY);
}
