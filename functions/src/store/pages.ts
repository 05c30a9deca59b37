import type { Event } from '../log/events.ts';
import { tell } from '../log/tell.ts';
import type { Query, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { Ms } from '../domain/time.ts';

/** What a query finds, and what is read of each document. */
export type Source<T> = { query: Query; read: (doc: QueryDocumentSnapshot) => T };

/** The ids of what a query finds. */
export const idsOf = (query: Query): Source<string> => ({ query, read: ({ id }) => id });

const PAGE = 100;
/** How many items are worked on at once. An item that waits for a slow answer holds up only the items of its own lane. */
const LANES = 10;

type Found<T> = { path: string; item: T };

/** All items of a source, page by page. Each page is read only when the caller asks for it. */
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
 * Works on all items of a source, page by page, until the deadline, and calls `afterPage` after each page. An item that fails is logged and left for
 * the next sweep. A failure never stops the caller; a failed read ends this source only.
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

/** Works on several items at once until the deadline. A failed item is logged by its name and stops no other item. */
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

/** Does some work and logs its failure instead of throwing, so that the work after it is still done. */
export async function attempt(trouble: Event, path: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    tell(trouble, path === '' ? {} : { path }, error);
  }
}
