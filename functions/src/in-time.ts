import type { Ms } from './domain/time.ts';
import { SECOND } from './domain/time.ts';

/**
 * How long a door works on an answer. The dashboard waits for 20 s and the widget for 30 s, and while the database is away its SDK goes on trying for 43 s:
 * nobody would hear that answer, and the instance's places would be taken by requests that nobody waits for.
 */
const LIMIT: Ms = 18 * SECOND;

/** The work has not ended in time. It may still end, as after an answer that was lost: whoever asked repeats it under the same id. */
export class Late extends Error {
  override name = 'Late';
}

/** The outcome of work, or `Late` when it takes too long. What becomes of the work after that is heard by nobody. */
export async function inTime<T>(work: Promise<T>, limit: Ms = LIMIT): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Late()), limit);
  work.catch(() => {});
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
