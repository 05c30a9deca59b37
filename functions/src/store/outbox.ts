import { FieldValue, Timestamp } from 'firebase-admin/firestore';
import { TIMES } from '../domain/document/times.ts';
import { FRESH, dueAt, isOpen, removableAt } from '../domain/outbox/journey.ts';
import type { Parcel } from '../domain/outbox/line.ts';
import type { Ms } from '../domain/time.ts';
import type { Codec } from './codec.ts';
import { codec } from './codec.ts';
import { db } from './firebase.ts';
import type { Shelf } from './shelf.ts';

/** A parcel of any kind but mail, which has a shelf in a schema of its own (mail.ts). `content` is what its carrier needs, as plain data. */
export type StoredParcel = Parcel & {
  kind: string;
  companyId: string;
  content: Readonly<Record<string, unknown>>;
};

const plain = codec<Omit<StoredParcel, 'place'>>(TIMES.parcel, {
  idField: 'id',
  derive: ({ key, journey }) => ({
    line: isOpen(journey) ? key : null,
    dueAt: dueAt(journey),
    deleteAt: removableAt(journey),
  }),
  derived: ['line', 'dueAt', 'deleteAt', 'place'],
});

/**
 * The place is the moment of the save, given by the database: of two saves of which one builds on the other the later one always has the later moment,
 * which no clock of ours could promise. So nothing ever comes to stand before a parcel that is the first of its line.
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
  due: (now: Ms) => parcels.where('dueAt', '<=', Timestamp.fromMillis(now)).orderBy('dueAt'),
  line: (key: string) => parcels.where('line', '==', key).orderBy('place'),
  dead: () => parcels.where('journey.state', '==', 'dead'),
} satisfies Shelf<StoredParcel>;

/** Something that is to leave, to be written in the save that is its cause. A key is of one company; two of one key in one save leave by their ids. */
export function newParcel(
  id: string,
  what: Pick<StoredParcel, 'kind' | 'companyId' | 'key' | 'content'>,
): StoredParcel {
  return { ...what, id, journey: FRESH, follower: null, place: null };
}
