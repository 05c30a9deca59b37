import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Sdk from '@google-cloud/firestore';
import { ROOT } from './places.ts';

/**
 * What this process has asked of the database: in how many `looks`, each a request that somebody waits for, and in documents, as they are billed. `conflicts`
 * are saves that somebody faster made void.
 */
export type Metered = { looks: number; reads: number; writes: number; conflicts: number };

const FAILED_PRECONDITION = 9;
const ABORTED = 10;
/** An aggregation is billed as one read for so many entries of the index. */
const ENTRIES_PER_READ = 1_000;

/**
 * Counts every read and write of the functions in this process, whichever part of them makes it: a document read or missed is one, an empty
 * answer of a query too. Listeners are not counted.
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

  // The class of aggregations is not exported.
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
      // A lease that somebody else has is no conflict: it is there to prevent them.
      if (code === FAILED_PRECONDITION || code === ABORTED) metered.conflicts++;
      throw error;
    }
  } as typeof commit;
  return metered;
}
