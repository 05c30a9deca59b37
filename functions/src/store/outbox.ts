import { Timestamp } from 'firebase-admin/firestore';
import type { DocumentData } from 'firebase-admin/firestore';
import type { Delivery, Letter, WantedLetter } from '../domain/mail.ts';
import { KEPT, mailDueAt } from '../domain/mail.ts';
import type { Ms } from '../domain/time.ts';
import type { Codec } from './codec.ts';
import { db } from './firebase.ts';
import type { Doc } from './unit.ts';

/**
 * A letter in the outbox, in the schema of Firebase's Trigger Email extension (to, message, delivery), so that the extension could deliver it
 * as well. `invite` is the invitation that shows the letter's state, if any.
 */
export type Mail = {
  to: string;
  /** Null while it is only `wanted`. */
  message: Letter | null;
  wanted: WantedLetter | null;
  delivery: Delivery;
  deleteAt: Ms;
  invite: { companyId: string; inviteId: string } | null;
  /** Who delivers it, or did last: two who take the lease in the same millisecond must not both believe that they have it. */
  holder: string | null;
};

const stamp = (ms: Ms | null) => (ms === null ? null : Timestamp.fromMillis(ms));

/** The extension names the moments of a delivery in its own way. */
const mailCodec: Codec<Mail> = {
  write: ({ to, message, wanted, delivery, deleteAt, invite, holder }) => ({
    to,
    message,
    wanted,
    invite,
    holder,
    deleteAt: stamp(deleteAt),
    dueAt: stamp(mailDueAt(delivery)),
    delivery: {
      state: delivery.state,
      attempts: delivery.attempts,
      error: 'error' in delivery ? delivery.error : null,
      leaseExpireTime: 'leaseExpiresAt' in delivery ? stamp(delivery.leaseExpiresAt) : null,
      endTime: 'endedAt' in delivery ? stamp(delivery.endedAt) : null,
      nextAttemptTime: 'nextAttemptAt' in delivery ? stamp(delivery.nextAttemptAt) : null,
    },
  }),
  read: (_id, data) => ({
    to: data['to'],
    message: data['message'] ?? null,
    wanted: data['wanted'] ?? null,
    invite: data['invite'] ?? null,
    holder: data['holder'] ?? null,
    deleteAt: data['deleteAt'].toMillis(),
    delivery: readDelivery(data['delivery'] ?? { state: 'PENDING', attempts: 0 }),
  }),
};

function readDelivery(data: DocumentData): Delivery {
  const { state, attempts, error } = data;
  return {
    state,
    attempts,
    ...(error ? { error } : {}),
    ...(data['leaseExpireTime'] ? { leaseExpiresAt: data['leaseExpireTime'].toMillis() } : {}),
    ...(data['endTime'] ? { endedAt: data['endTime'].toMillis() } : {}),
    ...(data['nextAttemptTime'] ? { nextAttemptAt: data['nextAttemptTime'].toMillis() } : {}),
  } as Delivery;
}

export const mails = db.collection('mail');

export const mailDoc = (id: string): Doc<Mail> => ({ ref: mails.doc(id), codec: mailCodec });

/** A new letter, to be written in the save that it tells of. */
export function newMail(to: string, message: Letter, invite: Mail['invite'], now: Ms): Mail {
  return { ...fresh(to, now), message, invite };
}

/** As `newMail`, for one whose words are found when it is delivered. */
export function wantMail(to: string, wanted: WantedLetter, now: Ms): Mail {
  return { ...fresh(to, now), wanted };
}

function fresh(to: string, now: Ms): Mail {
  const delivery = { state: 'PENDING', attempts: 0 } as const;
  return { to, message: null, wanted: null, invite: null, delivery, deleteAt: now + KEPT, holder: null };
}

/** Letters that the sweep should look at: due by their state, oldest first. */
export const dueMails = (now: Ms, limit: number) =>
  mails.where('dueAt', '<=', Timestamp.fromMillis(now)).orderBy('dueAt').limit(limit);
