import { FieldValue, Timestamp } from 'firebase-admin/firestore';
import { TIMES } from '../domain/document/times.ts';
import { FRESH, dueAt, isOpen, removableAt } from '../domain/outbox/journey.ts';
import type { Parcel } from '../domain/outbox/line.ts';
import { shardOf } from '../domain/sweep/shard.ts';
import type { Ms } from '../domain/time.ts';
import type { Codec } from './codec.ts';
import { codec } from './codec.ts';
import { inShards } from './due.ts';
import { db } from './firebase.ts';
import type { Shelf } from './shelf.ts';

/** A parcel of any kind except mail, which has a collection in a schema of its own (mail.ts). `content` is the plain data that its carrier needs. */
export type StoredParcel = Parcel & {
  kind: string;
  companyId: string;
  content: Readonly<Record<string, unknown>>;
};

const plain = codec<Omit<StoredParcel, 'place'>>(TIMES.parcel, {
  idField: 'id',
  derive: ({ id, key, journey }) => ({
    shard: shardOf(key ?? id),
    line: isOpen(journey) ? key : null,
    dueAt: dueAt(journey),
    deleteAt: removableAt(journey),
  }),
  derived: ['shard', 'line', 'dueAt', 'deleteAt', 'place'],
});

/**
 * The place is the moment of the save, set by the database. When one save builds on another, the database gives the later save the later moment; the
 * clocks of our instances could not guarantee that. So a new parcel never gets a place before the parcel that is the first of its line.
 */
const parcelCodec: Codec<StoredParcel> = {
  read: (id, data) => ({ ...plain.read(id, data), place: nameOf(data['place']) }),
  write: ({ place, ...rest }) => ({
    ...plain.write(rest),
    place: place === null ? FieldValue.serverTimestamp() : momentOf(place),
  }),
};

const nameOf = ({ seconds, nanoseconds }: Timestamp) => `${seconds}.${nanoseconds}`;

function momentOf(place: string): Timestamp {
  const [seconds, nanoseconds] = place.split('.');
  return new Timestamp(Number(seconds), Number(nanoseconds));
}

export const parcels = db.collection('outbox');

export const PARCELS = {
  doc: (id: string) => ({ ref: parcels.doc(id), codec: parcelCodec }),
  due: (shards: readonly number[], now: Ms) =>
    inShards(parcels, shards).where('dueAt', '<=', Timestamp.fromMillis(now)).orderBy('dueAt'),
  companyOf: (doc) => doc.get('companyId'),
  open: () => parcels.where('journey.state', 'in', ['pending', 'behind', 'leased', 'retry']),
  line: (key: string) => parcels.where('line', '==', key).orderBy('place'),
  dead: () => parcels.where('journey.state', '==', 'dead'),
} satisfies Shelf<StoredParcel>;

/**
 * A new parcel, to be written in the same save as the event that causes it. A key belongs to one company.
 * Two parcels of one key in one save are delivered in the order of their ids.
 */
export function newParcel(
  id: string,
  what: Pick<StoredParcel, 'kind' | 'companyId' | 'key' | 'content'>,
): StoredParcel {
  return { ...what, id, journey: FRESH, follower: null, place: null };
}
