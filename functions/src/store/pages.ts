import { logger } from 'firebase-functions';
import type { Query, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { Ms } from '../domain/time.ts';

/** What a query finds, and what is read of each document. */
export type Source<T> = { query: Query; read: (doc: QueryDocumentSnapshot) => T };

/** The ids of what a query finds. */
export const idsOf = (query: Query): Source<string> => ({ query, read: ({ id }) => id });

const PAGE = 100;
/** How many things are worked on at once: one that hangs on a slow answer holds up its own lane only. */
const LANES = 10;

type Found<T> = { path: string; item: T };

/** All that a source has, page by page: each is read only when it is asked for. */
export async function* pagesOf<T>({ query, read }: Source<T>, size = PAGE): AsyncGenerator<Found<T>[]> {
  let page = query.limit(size);
  for (;;) {
    const { docs } = await page.get();
    if (docs.length > 0) yield docs.map((doc) => ({ path: doc.ref.path, item: read(doc) }));
    const last = docs.at(-1);
    if (last === undefined || docs.length < size) return;
    page = query.startAfter(last).limit(size);
  }
}

/**
 * Goes through all that a source has, page by page, until the deadline; `afterPage` follows each page. What fails is left for the next sweep and
 * stops nothing else, neither the rest of this source nor what comes after it.
 */
export async function each<T>(
  source: Source<T>,
  deadline: Ms,
  work: (item: T) => Promise<unknown>,
  afterPage: (deadline: Ms) => Promise<unknown> = async () => {},
): Promise<void> {
  await attempt('sweep stopped', '', async () => {
    if (Date.now() >= deadline) return;
    for await (const page of pagesOf(source)) {
      await inLanes(
        page,
        deadline,
        ({ path }) => path,
        ({ item }) => work(item),
      );
      await afterPage(deadline);
      if (Date.now() >= deadline) return;
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
