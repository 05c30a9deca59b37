import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Sdk from '@google-cloud/firestore';
import { ROOT } from './places.ts';

/**
 * What this process has requested from the database. `looks`: requests that somebody waits for. `reads`, `writes` and `deletes`: documents, as they are
 * billed. `listened`: documents that listeners were sent. `saves`: batches of writes. `conflicts`: saves that failed because another save came first.
 */
export type Metered = {
  looks: number;
  reads: number;
  listened: number;
  saves: number;
  writes: number;
  deletes: number;
  conflicts: number;
};

/** Gets each piece of what is spent, in the asynchronous context of the code that spends it. `paths`: the documents of a save. */
type Note = (spent: Partial<Metered>, paths?: readonly string[]) => void;

const FAILED_PRECONDITION = 9;
const ABORTED = 10;
/** An aggregation is billed as one read for every so many index entries. */
const ENTRIES_PER_READ = 1_000;

export const nothingSpent = (): Metered => ({
  looks: 0,
  reads: 0,
  listened: 0,
  saves: 0,
  writes: 0,
  deletes: 0,
  conflicts: 0,
});

/**
 * Counts every read and write of the functions in this process, whichever part of the code makes it. A read of a missing document counts as one, and so
 * does an empty query result. A listener is counted when it starts and for each document that it is sent later; a document that leaves its result counts
 * too, as it does on the bill.
 */
export function startMeter(note: Note = () => {}): Metered {
  const metered = nothingSpent();
  const spend: Note = (spent, paths) => {
    for (const [what, count] of Object.entries(spent)) metered[what as keyof Metered] += count;
    note(spent, paths);
  };
  const sdk: typeof Sdk = createRequire(join(ROOT, 'functions', 'package.json'))('@google-cloud/firestore');
  meterReads(sdk, spend);
  meterListeners(sdk, spend);
  meterSaves(sdk, spend);
  return metered;
}

function meterReads({ Firestore, Query, Transaction }: typeof Sdk, spend: Note): void {
  const getAll = Firestore.prototype.getAll;
  Firestore.prototype.getAll = async function (this: Sdk.Firestore, ...refs: Parameters<typeof getAll>) {
    spend({ looks: 1 });
    const found = await getAll.apply(this, refs);
    spend({ reads: found.length });
    return found;
  } as typeof getAll;

  const find = Query.prototype.get;
  Query.prototype.get = async function (this: Sdk.Query) {
    spend({ looks: 1 });
    const found = await find.call(this);
    spend({ reads: Math.max(1, found.size) });
    return found;
  } as typeof find;

  // A transaction of its own reads past both, and its two ways to read are one function.
  const within = Transaction.prototype.get as (what: unknown) => Promise<{ size?: number }>;
  Transaction.prototype.get = async function (this: Sdk.Transaction, what: unknown) {
    spend({ looks: 1 });
    const found = await within.call(this, what);
    spend({ reads: Math.max(1, found.size ?? 1) });
    return found;
  } as typeof Transaction.prototype.get;
  const several = Transaction.prototype.getAll;
  Transaction.prototype.getAll = async function (this: Sdk.Transaction, ...refs: Parameters<typeof several>) {
    spend({ looks: 1 });
    const found = await several.apply(this, refs);
    spend({ reads: found.length });
    return found;
  } as typeof several;

  // The SDK does not export the class of aggregations, so its prototype is taken from an instance.
  const counting: Sdk.AggregateQuery<Sdk.AggregateSpec> = Object.getPrototypeOf(
    new Firestore({ projectId: 'none' }).collection('none').count(),
  );
  const aggregate = counting.get;
  counting.get = async function (this: Sdk.AggregateQuery<Sdk.AggregateSpec>) {
    spend({ looks: 1 });
    const found = await aggregate.call(this);
    for (const value of Object.values(found.data()))
      spend({ reads: Math.max(1, Math.ceil(Number(value) / ENTRIES_PER_READ)) });
    return found;
  } as typeof aggregate;
}

type Hear = (snapshot: Sdk.DocumentSnapshot | Sdk.QuerySnapshot) => void;

function meterListeners({ Query, DocumentReference }: typeof Sdk, spend: Note): void {
  for (const { prototype } of [Query, DocumentReference]) {
    const listen = prototype.onSnapshot as (hear: Hear, fail?: (error: Error) => void) => () => void;
    prototype.onSnapshot = function (this: Sdk.Query, hear: Hear, fail?: (error: Error) => void) {
      // A snapshot comes in the context of the connection, and is spent by whoever began to listen.
      const here = AsyncLocalStorage.snapshot();
      let isFirst = true;
      return listen.call(
        this,
        (snapshot: Sdk.DocumentSnapshot | Sdk.QuerySnapshot) => {
          const changes = 'docChanges' in snapshot ? snapshot.docChanges().length : 1;
          here(() => spend({ listened: Math.max(isFirst ? 1 : 0, changes) }));
          isFirst = false;
          hear(snapshot);
        },
        fail,
      );
    } as typeof prototype.onSnapshot;
  }
}

function meterSaves({ WriteBatch }: typeof Sdk, spend: Note): void {
  const wanted = new WeakMap<object, { paths: string[]; deletes: number }>();
  const prototype = WriteBatch.prototype as unknown as Record<string, (...args: [{ path: string }]) => unknown>;
  for (const name of ['create', 'set', 'update', 'delete']) {
    const write = prototype[name]!;
    prototype[name] = function (this: object, ...args) {
      const { paths, deletes } = wanted.get(this) ?? { paths: [], deletes: 0 };
      wanted.set(this, { paths: [...paths, args[0].path], deletes: deletes + (name === 'delete' ? 1 : 0) });
      return write.apply(this, args);
    };
  }
  const commit = WriteBatch.prototype.commit;
  WriteBatch.prototype.commit = async function (this: Sdk.WriteBatch) {
    spend({ saves: 1 });
    try {
      const written = await commit.call(this);
      const { paths, deletes } = wanted.get(this) ?? { paths: [], deletes: 0 };
      spend({ writes: written.length - deletes, deletes }, paths);
      return written;
    } catch (error) {
      const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
      // A lease held by another worker is not counted as a conflict, since leases are there to prevent conflicts.
      if (code === FAILED_PRECONDITION || code === ABORTED) spend({ conflicts: 1 });
      throw error;
    }
  } as typeof commit;
}
