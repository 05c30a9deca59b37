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
 * One write that a save wants. `create` stands under an id of its own; `append` under the next number, where somebody else may be faster; `change`
 * holds the fields to write, of a document that was read (`since` null: it was not there).
 */
export type Wish = { ref: DocumentReference } & (
  | { kind: 'create' | 'append'; data: DocumentData }
  | { kind: 'change'; data: DocumentData; since: Precondition | null }
  | { kind: 'remove'; since: Precondition }
);

/** All or nothing, under the preconditions that the save was decided on. */
export function batchOf(wishes: readonly Wish[]): WriteBatch {
  const batch = db.batch();
  for (const wish of wishes) {
    if (wish.kind === 'remove') batch.delete(wish.ref, wish.since);
    else if (wish.kind === 'change' && wish.since !== null) batch.update(wish.ref, wish.data, wish.since);
    else batch.create(wish.ref, wish.data);
  }
  return batch;
}

/**
 * Has this save been carried out, although its answer says otherwise or never came? The database's client sends a save again whose answer was lost,
 * and then meets its own result. What was created tells, since a save is whole: it is there, and what is merely numbered is exactly what was
 * wished. A save that creates nothing has been carried out when all that it wants is so. Hence two who want exactly the same are both told that it
 * is done; where one of them must lose (a lease, a token of a rate limit), the document names its writer.
 */
export async function isCarriedOut(wishes: readonly Wish[]): Promise<boolean> {
  const created = wishes.filter(({ kind }) => kind === 'create' || kind === 'append');
  const telling = created.length > 0 ? created : wishes;
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
