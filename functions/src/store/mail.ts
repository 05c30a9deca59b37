import { Timestamp } from 'firebase-admin/firestore';
import type { DocumentData } from 'firebase-admin/firestore';
import type { DeliveryState, Letter, WantedLetter } from '../domain/mail.ts';
import { DELIVERY_STATES, KEPT } from '../domain/mail.ts';
import type { Journey } from '../domain/outbox/journey.ts';
import { FRESH, dueAt, freshAt } from '../domain/outbox/journey.ts';
import type { Parcel } from '../domain/outbox/line.ts';
import { shardOf } from '../domain/sweep/shard.ts';
import type { Ms } from '../domain/time.ts';
import type { Codec } from './codec.ts';
import { inShards } from './due.ts';
import { db } from './firebase.ts';
import type { Shelf } from './shelf.ts';
import type { Doc } from './unit.ts';

/**
 * A letter in the outbox, in the schema of Firebase's Trigger Email extension (to, message, delivery), so that the extension could deliver it
 * as well. `invite` is the invitation that shows the letter's delivery status, if any.
 * A letter has no key: a letter that is stuck must not hold up the next one, whose link may be the only one that still works.
 */
export type Mail = Parcel & {
  key: null;
  to: string;
  /** Null while only `wanted` is set: the text is then written when the letter is delivered. */
  message: Letter | null;
  wanted: WantedLetter | null;
  deleteAt: Ms;
  invite: { companyId: string; inviteId: string } | null;
};

const stamp = (ms: Ms | null) => (ms === null ? null : Timestamp.fromMillis(ms));

/** The extension names the states and the moments of a delivery in its own way. */
const mailCodec: Codec<Mail> = {
  write: ({ id, to, message, wanted, journey, deleteAt, invite }) => ({
    to,
    shard: shardOf(id),
    message,
    wanted,
    invite,
    holder: 'holder' in journey ? journey.holder : null,
    deleteAt: stamp(deleteAt),
    dueAt: stamp(dueAt(journey)),
    delivery: {
      state: DELIVERY_STATES[journey.state],
      attempts: journey.attempts,
      error: 'error' in journey ? journey.error : null,
      leaseExpireTime: 'until' in journey ? stamp(journey.until) : null,
      endTime: 'at' in journey ? stamp(journey.at) : null,
      nextAttemptTime: 'nextAt' in journey ? stamp(journey.nextAt) : null,
    },
  }),
  read: (id, data) => ({
    id,
    key: null,
    place: null,
    follower: null,
    to: data['to'],
    message: data['message'] ?? null,
    wanted: data['wanted'] ?? null,
    invite: data['invite'] ?? null,
    deleteAt: data['deleteAt'].toMillis(),
    journey: readJourney(data),
  }),
};

function readJourney(data: DocumentData): Journey {
  const { state, attempts, error, leaseExpireTime, endTime, nextAttemptTime } = data['delivery'] ?? {};
  switch (state as DeliveryState | undefined) {
    case 'PROCESSING':
      return { state: 'leased', attempts, until: leaseExpireTime.toMillis(), holder: data['holder'] ?? '' };
    case 'RETRY':
      return { state: 'retry', attempts, nextAt: nextAttemptTime.toMillis(), error };
    case 'SUCCESS':
      return { state: 'delivered', attempts, at: endTime.toMillis() };
    case 'ERROR':
      return { state: 'dead', attempts, at: endTime.toMillis(), error };
    case 'PENDING':
    case undefined:
      return { state: 'pending', attempts: attempts ?? 0 };
  }
}

export const mails = db.collection('mail');

export const mailDoc = (id: string): Doc<Mail> => ({ ref: mails.doc(id), codec: mailCodec });

const OPEN = [...new Set([DELIVERY_STATES.pending, DELIVERY_STATES.leased, DELIVERY_STATES.retry])];

export const LETTERS: Shelf<Mail> = {
  doc: mailDoc,
  due: (shards, now) => inShards(mails, shards).where('dueAt', '<=', Timestamp.fromMillis(now)).orderBy('dueAt'),
  companyOf: (doc) => doc.get('invite')?.companyId ?? doc.id,
  open: () => mails.where('delivery.state', 'in', OPEN),
  line: null,
  dead: () => mails.where('delivery.state', '==', DELIVERY_STATES.dead),
};

/** A new letter, to be written in the same save as the event that it reports. It leaves at once, or at `leaves`. */
export function newMail(
  id: string,
  to: string,
  message: Letter,
  invite: Mail['invite'],
  now: Ms,
  leaves: Ms | null = null,
): Mail {
  return { ...fresh(id, to, now), message, invite, journey: freshAt(leaves) };
}

/** As `newMail`, for a letter whose text is written when it is delivered. */
export function wantMail(id: string, to: string, wanted: WantedLetter, now: Ms): Mail {
  return { ...fresh(id, to, now), wanted };
}

function fresh(id: string, to: string, now: Ms): Mail {
  const parcel = { id, key: null, place: null, journey: FRESH, follower: null };
  return { ...parcel, to, message: null, wanted: null, invite: null, deleteAt: now + KEPT };
}
