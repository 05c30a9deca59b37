import * as v from 'valibot';
import type { AuditRow } from '../../audit-query.ts';
import { AUDIT_AT_ONCE, AUDIT_KINDS } from '../../audit-query.ts';
import { isDay } from '../../day.ts';
import { Id } from '../text.ts';
import { Done, whole } from './pieces.ts';
import type { Row } from './row.ts';

const day = v.optional(v.pipe(v.string(), v.check(isDay, 'day')));
/** The name of a command or of a field: one that is not there finds nothing. */
const name = v.optional(v.pipe(v.string(), v.regex(/^[a-zA-Z]{1,60}$/, 'name')));

const Filter = v.strictObject({
  from: day,
  to: day,
  by: v.optional(Id),
  kind: v.optional(v.picklist(AUDIT_KINDS)),
  command: name,
  about: v.optional(Id),
  field: name,
});
const Cursor = v.strictObject({ at: whole(0, 8.64e15), id: Id });

/** The journal of what the staff has changed. */
export const AUDIT = {
  /**
   * The next entries behind `after`, the newest first; `after` of the answer is null at the end. With a `field` an answer may hold fewer than `count`, also none. `here`: the
   * caller's own network, as the entries keep it.
   */
  readAudit: {
    on: 'self',
    who: 'read the audit',
    audit: null,
    input: v.strictObject({
      filter: Filter,
      after: v.nullable(Cursor),
      count: v.optional(whole(1, AUDIT_AT_ONCE), AUDIT_AT_ONCE),
    }),
    output: v.strictObject({
      rows: v.array(v.custom<AuditRow>((row) => typeof row === 'object')),
      after: v.nullable(Cursor),
      here: v.nullable(v.string()),
    }),
  },
  /** Puts back what the change of an entry has set. The audit tells of it as of a change of that thing. */
  undo: { on: 'audit', who: 'read the audit', audit: [], input: v.strictObject({ recordId: Id }), output: Done },
} as const satisfies Record<string, Row>;
