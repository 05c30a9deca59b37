import { FieldValue, Timestamp } from 'firebase-admin/firestore';
import type {
  DocumentData,
  DocumentReference,
  DocumentSnapshot,
  Precondition,
  WriteBatch,
} from 'firebase-admin/firestore';
import { isDeepStrictEqual } from 'node:util';
import { db } from './firebase.ts';

/**
 * One write that a save wants. `create` makes a document under a new random id; `append` makes one under the next number, which another save may
 * take first; `change` holds the fields to write of a document that was read (`since` is null when it did not exist); `count` adds to numbers of a
 * document, whatever it holds now.
 */
export type Wish = { ref: DocumentReference } & (
  | { kind: 'create' | 'append' | 'count'; data: DocumentData }
  | { kind: 'change'; data: DocumentData; since: Precondition | null }
  | { kind: 'remove'; since: Precondition }
);

/** All writes of a save in one batch, under the preconditions that the save was decided on. */
export function batchOf(wishes: readonly Wish[]): WriteBatch {
  const batch = db.batch();
  for (const wish of wishes) {
    if (wish.kind === 'remove') batch.delete(wish.ref, wish.since);
    else if (wish.kind === 'change' && wish.since !== null) batch.update(wish.ref, wish.data, wish.since);
    else if (wish.kind === 'count') batch.set(wish.ref, wish.data, { merge: true });
    else batch.create(wish.ref, wish.data);
  }
  return batch;
}

/**
 * Has this save been carried out, although its answer says otherwise or never came? The database's client repeats a save whose answer was lost, and
 * the repeat then fails because the first one has succeeded.
 * A save is written whole or not at all, so the created documents show whether it was: each `create` exists, and each `append` has exactly the wanted
 * fields. A save that creates nothing counts as carried out when every document has the wanted state. Counts tell nothing, since others add to them, too;
 * a save of counts alone may be carried out twice.
 * So two saves that want exactly the same are both told that they have succeeded. Where only one may succeed (a lease, a token of a rate limit), the
 * document names its writer.
 */
export async function isCarriedOut(wishes: readonly Wish[]): Promise<boolean> {
  const created = wishes.filter(({ kind }) => kind === 'create' || kind === 'append');
  const telling = created.length > 0 ? created : wishes.filter(({ kind }) => kind !== 'count');
  if (telling.length === 0) return false;
  const found = await db.getAll(...telling.map(({ ref }) => ref));
  return telling.every((wish, i) => isSo(wish, found[i]!));
}

function isSo(wish: Wish, found: DocumentSnapshot): boolean {
  if (wish.kind === 'remove') return !found.exists;
  if (wish.kind === 'create') return found.exists;
  const now = found.data();
  return now !== undefined && Object.entries(wish.data).every(([name, value]) => isField(value, now[name]));
}

function isField(wished: unknown, now: unknown): boolean {
  if (!(wished instanceof FieldValue)) return isDeepStrictEqual(wished, now);
  return wished.isEqual(FieldValue.delete()) ? now === undefined : now instanceof Timestamp;
}
