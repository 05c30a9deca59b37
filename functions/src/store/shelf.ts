import type { Query } from 'firebase-admin/firestore';
import type { Parcel } from '../domain/outbox/line.ts';
import type { Ms } from '../domain/time.ts';
import type { Doc } from './unit.ts';

/** Where parcels lie until they have been delivered. */
export type Shelf<P extends Parcel> = {
  doc: (id: string) => Doc<P>;
  /** Those that the sweep is to look at, the longest due first. */
  due: (now: Ms) => Query;
  /** Those of a key whose journey has not ended, in the order in which they were saved; null where no parcel has a key. */
  line: ((key: string) => Query) | null;
  /** Those that were given up. */
  dead: () => Query;
};
