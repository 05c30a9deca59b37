import type { Ms } from '#domain/time.ts';

/** The part of the browser's Web Locks that is used. */
type Locks = { request: <T>(name: string, options: LockOptions, work: () => Promise<T>) => Promise<T> };

/**
 * Runs work while no other tab of this browser runs work under the same name. Where locks are forbidden, as in a frame on another site's page, the work
 * runs at once. It also runs once `patience` is over, since a tab that the browser has suspended keeps its lock. A message that two tabs then send is still
 * counted once, by its id.
 */
export function exclusively(name: string, locks: Locks | undefined, patience?: Ms) {
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (locks === undefined) return work();
    let begun = false;
    try {
      return await locks.request(name, patience === undefined ? {} : { signal: AbortSignal.timeout(patience) }, () => {
        begun = true;
        return work();
      });
    } catch (error) {
      if (begun) throw error;
      return work();
    }
  };
}
