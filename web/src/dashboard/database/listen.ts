import { Timestamp, getDocsFromServer, onSnapshot } from 'firebase/firestore';
import type { DocumentReference, DocumentSnapshot, FirestoreError, Query, QuerySnapshot } from 'firebase/firestore';
import { mapFields } from '#domain/document/times.ts';
import type { Listen } from './live.ts';

export type Read<T> = (found: DocumentSnapshot) => T;

const toMs = (value: unknown) => (value instanceof Timestamp ? value.toMillis() : value);

/** Documents are written by our own server alone, so their type is taken on trust here and nowhere else. */
export function read<T>(times: readonly string[], idField?: keyof T & string): Read<T> {
  return (found) =>
    ({ ...mapFields(found.data() ?? {}, times, toMs), ...(idField ? { [idField]: found.id } : {}) }) as T;
}

export function one<T>(found: DocumentSnapshot, readOne: Read<T>): T | null {
  return found.exists() ? readOne(found) : null;
}

export const failing = (fail: (code: string) => void) => (error: FirestoreError) => fail(error.code);

export function listenOne<T>(ref: DocumentReference, readOne: Read<T>): Listen<T | null>;
export function listenOne<T, R>(ref: DocumentReference, readOne: Read<T>, shape: (value: T | null) => R): Listen<R>;
export function listenOne<T>(
  ref: DocumentReference,
  readOne: Read<T>,
  shape: (value: T | null) => unknown = (value) => value,
): Listen<unknown> {
  // A document that is missing from the browser's memory says nothing before the server has answered.
  return (next, fail) =>
    onSnapshot(
      ref,
      (found) => {
        if (found.exists() || !found.metadata.fromCache) next(shape(one(found, readOne)));
      },
      failing(fail),
    );
}

export function listenMany<T>(
  wanted: Query,
  readOne: Read<T>,
  shape: (values: readonly T[]) => readonly T[] = (values) => values,
): Listen<readonly T[]> {
  return (next, fail) => {
    const keep = keeping(readOne);
    return onSnapshot(wanted, (found) => next(shape(keep(found))), failing(fail));
  };
}

/**
 * A list whose changes are news. Of what the browser happens to remember of it nothing is told before the server has answered once: a part
 * that grows into the whole would look like chats that have just come.
 */
export function listenWhole<T>(wanted: Query, readOne: Read<T>): Listen<readonly T[]> {
  return (next, fail) => {
    const keep = keeping(readOne);
    let whole = false;
    return onSnapshot(
      wanted,
      { includeMetadataChanges: true },
      (found) => {
        const news = whole ? found.docChanges().length > 0 : !found.metadata.fromCache;
        whole ||= !found.metadata.fromCache;
        const values = keep(found);
        if (news) next(values);
      },
      failing(fail),
    );
  };
}

/** Reads the documents of a listener's answers one after another: what has not changed stays the same object, so that nothing draws it anew. */
function keeping<T>(readOne: Read<T>): (found: QuerySnapshot) => readonly T[] {
  const known = new Map<string, T>();
  return (found) => {
    for (const { type, doc: changed } of found.docChanges()) {
      if (type === 'removed') known.delete(changed.id);
      else known.set(changed.id, readOne(changed));
    }
    return found.docs.map((one) => known.get(one.id) ?? readOne(one));
  };
}

/** From the server: without a connection, the browser's memory would answer with nothing, and that would look like the end. */
export async function load<T>(wanted: Query, readOne: Read<T>): Promise<readonly T[]> {
  return (await getDocsFromServer(wanted)).docs.map(readOne);
}
