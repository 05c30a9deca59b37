import { logger } from 'firebase-functions';
import type { Query, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { Ms } from '../domain/time.ts';

const PAGE = 100;
/** How many things are worked on at once: one that hangs on a slow answer holds up its own lane only. */
const LANES = 10;

/**
 * Goes through all that a query finds, page by page, until the deadline; `afterPage` follows each page. What fails is left for the next sweep and
 * stops nothing else, neither the rest of this query nor what comes after it.
 */
export async function each(
  query: Query,
  deadline: Ms,
  work: (doc: QueryDocumentSnapshot) => Promise<unknown>,
  afterPage: (deadline: Ms) => Promise<unknown> = async () => {},
): Promise<void> {
  await attempt('sweep stopped', '', async () => {
    let page = query.limit(PAGE);
    while (Date.now() < deadline) {
      const found = await page.get();
      await inLanes(found.docs, deadline, (doc) => doc.ref.path, work);
      await afterPage(deadline);
      const last = found.docs.at(-1);
      if (last === undefined || found.size < PAGE) return;
      page = query.startAfter(last).limit(PAGE);
    }
  });
}

/** Works on several at once until the deadline; what fails is logged by its name. */
export async function inLanes<T>(
  items: Iterable<T>,
  deadline: Ms,
  nameOf: (item: T) => string,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const rest = [...items].values();
  const lane = async () => {
    for (const item of rest) {
      if (Date.now() >= deadline) return;
      await attempt('sweep failed', nameOf(item), () => work(item));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** Does something whose failure must not keep others from their turn. */
export async function attempt(trouble: string, path: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    logger.error(trouble, { path, error: error instanceof Error ? error.name : 'unknown' });
  }
}
