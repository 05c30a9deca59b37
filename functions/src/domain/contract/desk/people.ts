import * as v from 'valibot';
import { ROLES } from '../../role.ts';
import { AWAY_STATUSES, STATUSES } from '../../status.ts';
import { ClientId, Email, Id, paragraph } from '../text.ts';
import { Done, Saved, version, whole } from './pieces.ts';
import type { Row } from './row.ts';

const MANAGERS = 'manage people';

/** Commands about the company's people. */
export const PEOPLE = {
  invite: {
    on: 'invite',
    makes: true,
    who: MANAGERS,
    audit: ['role', 'state'],
    input: v.strictObject({ email: Email, role: v.picklist(ROLES) }),
    output: v.strictObject({ inviteId: Id }),
  },
  resendInvite: {
    on: 'invite',
    who: MANAGERS,
    audit: ['expiresAt'],
    input: v.strictObject({ inviteId: Id }),
    output: Done,
  },
  revokeInvite: {
    on: 'invite',
    who: MANAGERS,
    audit: ['state'],
    input: v.strictObject({ inviteId: Id }),
    output: Done,
  },
  setRole: {
    on: 'person',
    who: MANAGERS,
    form: 'operator',
    audit: ['role'],
    input: v.strictObject({ operatorId: Id, role: v.picklist(ROLES), version }),
    output: Saved,
  },
  setLimit: {
    on: 'person',
    who: MANAGERS,
    form: 'operator',
    audit: ['maxChats'],
    input: v.strictObject({ operatorId: Id, maxChats: whole(1, 100), version }),
    output: Saved,
  },
  /** A senior puts a colleague on a break, or has them finish. */
  sendAway: {
    on: 'person',
    who: 'set colleagues’ status',
    audit: ['status'],
    input: v.strictObject({ operatorId: Id, status: v.picklist(AWAY_STATUSES) }),
    output: Done,
  },
  setActive: {
    on: 'person',
    who: MANAGERS,
    audit: ['active'],
    input: v.strictObject({ operatorId: Id, active: v.boolean() }),
    output: Done,
  },
  /** An admin corrects the status in a finished interval of the ledger. `id` is the correction's own id, so a repeat changes nothing. */
  correctShift: {
    on: 'person',
    who: 'correct shifts',
    audit: [],
    input: v.strictObject({
      operatorId: Id,
      shiftId: Id,
      id: ClientId,
      from: whole(0, 8.64e15),
      to: whole(0, 8.64e15),
      status: v.picklist(STATUSES),
      reason: paragraph(500),
      version,
    }),
    output: Saved,
  },
} as const satisfies Record<string, Row>;
