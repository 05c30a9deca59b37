import type { Query } from 'firebase-admin/firestore';
import type { Codec } from './codec.ts';
import type { Doc } from './unit.ts';

/** Ends the listener. */
export type Stop = () => void;

/** Calls `tell` with a document now and after each change, with null while it does not exist; calls `fail` when the database ends the listener. */
export function listen<T>({ ref, codec }: Doc<T>, tell: (value: T | null) => void, fail: () => void): Stop {
  return ref.onSnapshot(
    (snapshot) =>
      unlessBroken(() => {
        const data = snapshot.data();
        tell(data === undefined ? null : codec.read(snapshot.id, data));
      }, fail),
    fail,
  );
}

/** Calls `tell` with the documents that a query finds now, and then with each document that is added to them. */
export function listenForNew<T>(query: Query, codec: Codec<T>, tell: (come: T[]) => void, fail: () => void): Stop {
  return query.onSnapshot(
    (snapshot) =>
      unlessBroken(() => {
        const come = snapshot.docChanges().filter(({ type }) => type === 'added');
        tell(come.map(({ doc }) => codec.read(doc.id, doc.data())));
      }, fail),
    fail,
  );
}

/** Catches what is thrown in a listener: nobody else catches it, so it would end the process and with it all streams of this instance. */
function unlessBroken(work: () => void, fail: () => void): void {
  try {
    work();
  } catch {
    fail();
  }
}
