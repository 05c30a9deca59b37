import type { Query } from 'firebase-admin/firestore';
import type { Codec } from './codec.ts';
import type { Doc } from './unit.ts';

/** Ends the listening. */
export type Stop = () => void;

/** Tells of a document now and whenever it changes, null while it is not there; `fail` when the database ends the listening. */
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

/** Tells of what a query finds now, and then of what comes to it. */
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

/** What is thrown in a listener nobody catches: it would end the process with everybody else's streams. */
function unlessBroken(work: () => void, fail: () => void): void {
  try {
    work();
  } catch {
    fail();
  }
}
