import type { Query } from 'firebase-admin/firestore';
import type { Codec } from './codec.ts';
import { db } from './firebase.ts';
import type { Doc } from './unit.ts';

/** Reads a document outside of a save; null when it does not exist. Decisions read through a `Unit` instead. */
export async function look<T>({ ref, codec }: Doc<T>): Promise<T | null> {
  const data = (await ref.get()).data();
  return data === undefined ? null : codec.read(ref.id, data);
}

/** The same for several at once, each of the same kind. */
export async function lookAt<T>(docs: readonly Doc<T>[]): Promise<(T | null)[]> {
  if (docs.length === 0) return [];
  const found = await db.getAll(...docs.map(({ ref }) => ref));
  return found.map((snapshot, i) => {
    const data = snapshot.data();
    return data === undefined ? null : docs[i]!.codec.read(snapshot.id, data);
  });
}

/** The same for two of different kinds. */
export async function lookEach<A, B>(one: Doc<A>, other: Doc<B>): Promise<[A | null, B | null]> {
  const [a, b] = await db.getAll(one.ref, other.ref);
  const [first, second] = [a?.data(), b?.data()];
  return [first ? one.codec.read(one.ref.id, first) : null, second ? other.codec.read(other.ref.id, second) : null];
}

/** The same for what a query finds, in its order. */
export async function lookFor<T>(query: Query, codec: Codec<T>): Promise<T[]> {
  return (await query.get()).docs.map((doc) => codec.read(doc.id, doc.data()));
}

/** How many documents a query finds. */
export async function countOf(query: Query): Promise<number> {
  return (await query.count().get()).data().count;
}
