import type { Ms } from '#domain/time.ts';

/** What is asked of a browser's locks. */
type Locks = { request: <T>(name: string, options: LockOptions, work: () => Promise<T>) => Promise<T> };

/**
 * Runs work while no other tab of this browser runs its own under the same name. Where locks are forbidden, as in a frame on another site's page,
 * it runs at once: a message that two tabs send is still one, by its id. So it does after `patience`: a tab that has been put to sleep keeps its lock.
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
