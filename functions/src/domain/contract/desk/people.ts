import * as v from 'valibot';
import { MOST_INVITED, VERDICTS } from '../../invite-check.ts';
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
    keyed: true,
    who: MANAGERS,
    audit: ['role', 'maxChats', 'state'],
    /** `key`: made by the caller once for this invitation, so that a call whose answer was lost is repeated without a second letter. `maxChats` null: the company's usual limit. */
    input: v.strictObject({
      email: Email,
      role: v.picklist(ROLES),
      maxChats: v.exactOptional(v.nullable(whole(1, 100))),
      key: v.optional(ClientId),
    }),
    output: v.strictObject({ inviteId: Id }),
  },
  /** What would become of invitations to these addresses, in this order. */
  checkInvites: {
    on: 'self',
    who: MANAGERS,
    audit: null,
    input: v.strictObject({ emails: v.pipe(v.array(Email), v.minLength(1), v.maxLength(MOST_INVITED)) }),
    output: v.strictObject({ verdicts: v.array(v.picklist(VERDICTS)) }),
  },
  /** The last names, e-mails and last signs of life of these people, by which a list of a thousand is searched. Who is not there is left out. */
  roster: {
    on: 'self',
    who: MANAGERS,
    audit: null,
    input: v.strictObject({ ids: v.pipe(v.array(Id), v.minLength(1), v.maxLength(500)) }),
    output: v.strictObject({
      people: v.array(
        v.strictObject({ id: Id, lastName: v.string(), email: v.string(), seenAt: v.nullable(v.number()) }),
      ),
    }),
  },
  /** Moves all ready texts of somebody whose account is deactivated to a colleague, or to the team's (null). */
  giveReplies: {
    on: 'person',
    who: MANAGERS,
    audit: [],
    input: v.strictObject({ operatorId: Id, receiver: v.nullable(Id) }),
    output: v.strictObject({ moved: v.number() }),
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
