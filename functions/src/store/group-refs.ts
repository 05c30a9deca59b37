import { TIMES } from '../domain/document/times.ts';
import { FORM_FIELDS } from '../domain/form.ts';
import { EVERYBODY } from '../domain/group/chat-group.ts';
import type { Group } from '../domain/group/group.ts';
import type { Ms } from '../domain/time.ts';
import { codec } from './codec.ts';
import { db } from './firebase.ts';
import type { Doc } from './unit.ts';

export type Lease = { holder: string; until: Ms };

const company = (companyId: string) => db.collection('companies').doc(companyId);
const LEASE = codec<Lease>(TIMES.lease);

export const GROUP = codec<Group>([], { idField: 'id', form: FORM_FIELDS.group });
export const groups = (c: string) => company(c).collection('groups');

/** The groups of a company's people, and the leases under which their queues are served. */
export const groupDocs = {
  group: (c: string, id: string): Doc<Group> => ({ ref: groups(c).doc(id), codec: GROUP }),
  /** `pool`: the queue that is served under it (domain/group/chat-group.ts). */
  dispatchLease: (c: string, pool: string): Doc<Lease> => ({
    ref: company(c)
      .collection('leases')
      .doc(pool === EVERYBODY ? 'dispatch' : `dispatch~${pool}`),
    codec: LEASE,
  }),
};
