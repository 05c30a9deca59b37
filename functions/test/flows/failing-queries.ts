import { createRequire } from 'node:module';
import type * as Sdk from '@google-cloud/firestore';

type Begin = (tell: (found: unknown) => void, fail: (error: Error) => void) => () => void;

/** From now on the listeners of queries in this process can be ended as the database ends them. Returns what ends all that are open, and says how many. */
export function failingQueries(): () => number {
  const { Query }: typeof Sdk = createRequire(import.meta.url)('@google-cloud/firestore');
  const begin = Query.prototype.onSnapshot as Begin;
  const open = new Set<() => void>();
  Query.prototype.onSnapshot = function (this: Sdk.Query, ...[tell, fail]: Parameters<Begin>) {
    const stop = begin.call(this, tell, fail);
    const end = () => {
      open.delete(breaks);
      stop();
    };
    const breaks = () => {
      end();
      fail(new Error('The database has ended the listener'));
    };
    open.add(breaks);
    return end;
  } as typeof Query.prototype.onSnapshot;
  return () => {
    const ending = [...open];
    for (const breaks of ending) breaks();
    return ending.length;
  };
}
