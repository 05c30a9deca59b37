import type { Query, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { Parcel } from '../domain/outbox/line.ts';
import type { Ms } from '../domain/time.ts';
import type { Doc } from './unit.ts';

/** The collection that holds parcels of one schema until they have been delivered, with its queries. */
export type Shelf<P extends Parcel> = {
  doc: (id: string) => Doc<P>;
  /** The parcels of some shards that the sweep is to look at, the longest due first. */
  due: (shards: readonly number[], now: Ms) => Query;
  /** Whose parcel it is, so that nobody's parcels keep all others waiting; its own id where it belongs to no company. */
  companyOf: (doc: QueryDocumentSnapshot) => string;
  /** All parcels whose journey has not ended. */
  open: () => Query;
  /** The parcels of a key whose journey has not ended, in the order in which they were saved; null where no parcel has a key. */
  line: ((key: string) => Query) | null;
  /** The parcels whose delivery was given up. */
  dead: () => Query;
};
