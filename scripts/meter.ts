import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Sdk from '@google-cloud/firestore';
import { ROOT } from './places.ts';

/**
 * What this process has requested from the database. `looks`: requests that somebody waits for. `reads` and `writes`: documents, as they are billed.
 * `conflicts`: saves that failed because another save came first.
 */
export type Metered = { looks: number; reads: number; writes: number; conflicts: number };

const FAILED_PRECONDITION = 9;
const ABORTED = 10;
/** An aggregation is billed as one read for every so many index entries. */
const ENTRIES_PER_READ = 1_000;

/**
 * Counts every read and write of the functions in this process, whichever part of the code makes it. A read of a missing document counts as one, and so
 * does an empty query result. Listeners are not counted.
 */
export function startMeter(): Metered {
  const metered = { looks: 0, reads: 0, writes: 0, conflicts: 0 };
  const { Firestore, Query, WriteBatch }: typeof Sdk = createRequire(join(ROOT, 'functions', 'package.json'))(
    '@google-cloud/firestore',
  );

  const getAll = Firestore.prototype.getAll;
  Firestore.prototype.getAll = async function (this: Sdk.Firestore, ...refs: Parameters<typeof getAll>) {
    metered.looks++;
    const found = await getAll.apply(this, refs);
    metered.reads += found.length;
    return found;
  } as typeof getAll;

  const find = Query.prototype.get;
  Query.prototype.get = async function (this: Sdk.Query) {
    metered.looks++;
    const found = await find.call(this);
    metered.reads += Math.max(1, found.size);
    return found;
  } as typeof find;

  // The SDK does not export the class of aggregations, so its prototype is taken from an instance.
  const counting: Sdk.AggregateQuery<Sdk.AggregateSpec> = Object.getPrototypeOf(
    new Firestore({ projectId: 'none' }).collection('none').count(),
  );
  const aggregate = counting.get;
  counting.get = async function (this: Sdk.AggregateQuery<Sdk.AggregateSpec>) {
    metered.looks++;
    const found = await aggregate.call(this);
    for (const value of Object.values(found.data())) {
      metered.reads += Math.max(1, Math.ceil(Number(value) / ENTRIES_PER_READ));
    }
    return found;
  } as typeof aggregate;

  const commit = WriteBatch.prototype.commit;
  WriteBatch.prototype.commit = async function (this: Sdk.WriteBatch) {
    try {
      const written = await commit.call(this);
      metered.writes += written.length;
      return written;
    } catch (error) {
      const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
      // A lease held by another worker is not counted as a conflict, since leases are there to prevent conflicts.
      if (code === FAILED_PRECONDITION || code === ABORTED) metered.conflicts++;
      throw error;
    }
  } as typeof commit;
  return metered;
}
