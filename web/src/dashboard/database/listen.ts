import { Timestamp, getDocsFromServer, onSnapshot } from 'firebase/firestore';
import type { DocumentReference, DocumentSnapshot, FirestoreError, Query, QuerySnapshot } from 'firebase/firestore';
import { mapFields } from '#domain/document/times.ts';
import type { Listen } from './live.ts';
import { together } from './together.ts';

export type Read<T> = (found: DocumentSnapshot) => T;

const toMs = (value: unknown) => (value instanceof Timestamp ? value.toMillis() : value);

type Fields = Readonly<Record<string, unknown>>;

/**
 * Only our own server writes documents, so their type is trusted without a check, here and nowhere else. `likeKnown` makes of what a newer server has saved
 * something that this page knows (document/like-known.ts).
 */
export function read<T>(
  times: readonly string[],
  idField?: keyof T & string,
  likeKnown: (fields: Fields) => Fields = (fields) => fields,
): Read<T> {
  return (found) =>
    ({
      ...likeKnown(mapFields(found.data() ?? {}, times, toMs)),
      ...(idField ? { [idField]: found.id } : {}),
    }) as T;
}

export function one<T>(found: DocumentSnapshot, readOne: Read<T>): T | null {
  return found.exists() ? readOne(found) : null;
}

/** Hands on what has ended a listener, after what it has told before. */
export const failing =
  (hand: (work: () => void) => void, fail: (code: string) => void) =>
  ({ code }: FirestoreError): void =>
    hand(() => fail(code));

export function listenOne<T>(ref: DocumentReference, readOne: Read<T>): Listen<T | null>;
export function listenOne<T, R>(ref: DocumentReference, readOne: Read<T>, shape: (value: T | null) => R): Listen<R>;
export function listenOne<T>(
  ref: DocumentReference,
  readOne: Read<T>,
  shape: (value: T | null) => unknown = (value) => value,
): Listen<unknown> {
  // A document may be missing only in the browser's cache, so "missing" is not reported before the server has answered.
  return (next, fail) =>
    together((hand) =>
      onSnapshot(
        ref,
        (found) =>
          hand(() => {
            if (found.exists() || !found.metadata.fromCache) next(shape(one(found, readOne)));
          }),
        failing(hand, fail),
      ),
    );
}

export function listenMany<T>(
  wanted: Query,
  readOne: Read<T>,
  shape: (values: readonly T[]) => readonly T[] = (values) => values,
): Listen<readonly T[]> {
  return (next, fail) => {
    const keep = keeping(readOne);
    return together((hand) => onSnapshot(wanted, (found) => hand(() => next(shape(keep(found)))), failing(hand, fail)));
  };
}

/**
 * A list whose changes cause alerts. Nothing is reported before the server has answered once. Otherwise a part of the list from the browser's cache
 * would be followed by the whole list, and old chats would look as if they had just arrived.
 */
export function listenWhole<T>(wanted: Query, readOne: Read<T>): Listen<readonly T[]> {
  return (next, fail) => {
    const keep = keeping(readOne);
    let whole = false;
    return together((hand) =>
      onSnapshot(
        wanted,
        { includeMetadataChanges: true },
        (found) =>
          hand(() => {
            const news = whole ? found.docChanges().length > 0 : !found.metadata.fromCache;
            whole ||= !found.metadata.fromCache;
            const values = keep(found);
            if (news) next(values);
          }),
        failing(hand, fail),
      ),
    );
  };
}

/** Reads the documents of a listener's successive answers. An unchanged document stays the same object, so that it is not drawn again. */
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

/** Reads from the server. Without a connection the browser's cache would return an empty list, which would look like the end of the list. */
export async function load<T>(wanted: Query, readOne: Read<T>): Promise<readonly T[]> {
  return (await getDocsFromServer(wanted)).docs.map(readOne);
}
