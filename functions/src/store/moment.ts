import type { DocumentSnapshot, Query, Transaction } from 'firebase-admin/firestore';
import type { Ms } from '../domain/time.ts';
import type { Codec } from './codec.ts';
import { db } from './firebase.ts';
import type { Readable } from './unit.ts';

/** How many documents one request asks for. */
const AT_ONCE = 300;

/** What is read of one moment of the database. */
export type Moment = {
  /** Only these fields of documents, by their places; null for one that does not exist. */
  parts<T>(docs: readonly Readable<T>[], fields: readonly string[]): Promise<(T | null)[]>;
  /** How many documents a query finds. */
  count(query: Query): Promise<number>;
  /** The moment, ms by the database's clock, once something has been read. */
  at(): Ms;
  /** What a query finds, with the path of each. */
  find<T>(query: Query, codec: Pick<Codec<T>, 'read'>): Promise<{ path: string; value: T }[]>;
};

/** Reads the database as it was at one moment, whatever is saved meanwhile: no chat is in two places, or in none, because it was counted between two reads. */
export function atOneMoment<T>(story: (moment: Moment) => Promise<T>): Promise<T> {
  return db.runTransaction((transaction) => story(momentOf(transaction)), { readOnly: true });
}

function momentOf(transaction: Transaction): Moment {
  let readAt: Ms | null = null;
  return {
    async parts<T>(docs: readonly Readable<T>[], fields: readonly string[]) {
      const chunks = Array.from({ length: Math.ceil(docs.length / AT_ONCE) }, (_, i) =>
        docs.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
      );
      const found = await Promise.all(
        chunks.map((some) => transaction.getAll(...some.map(({ ref }) => ref), { fieldMask: [...fields] })),
      );
      return found.flat().map((snapshot, i) => valueOf(snapshot, docs[i]!.codec));
    },
    async count(query) {
      return (await transaction.get(query.count())).data().count;
    },
    at: () => {
      if (readAt === null) throw new Error('Nothing has been read');
      return readAt;
    },
    async find(query, codec) {
      const { docs, readTime } = await transaction.get(query);
      readAt = Math.min(readAt ?? Infinity, readTime.toMillis());
      return docs.map((doc) => ({ path: doc.ref.path, value: codec.read(doc.id, doc.data()) }));
    },
  };
}

function valueOf<T>(snapshot: DocumentSnapshot, codec: Pick<Codec<T>, 'read'>): T | null {
  const data = snapshot.data();
  return data === undefined ? null : codec.read(snapshot.id, data);
}
