import type { Event } from '../log/events.ts';
import { tell } from '../log/tell.ts';
import type { Query, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { Ms } from '../domain/time.ts';
import { SECOND } from '../domain/time.ts';

/** What a query finds, and what is read of each document. */
export type Source<T> = { query: Query; read: (doc: QueryDocumentSnapshot) => T };

/** The ids of what a query finds. */
export const idsOf = (query: Query): Source<string> => ({ query, read: ({ id }) => id });

const PAGE = 100;
/** How many items are worked on at once. An item that waits for a slow answer occupies one hand, and the others go on. */
const HANDS = 20;
/** How long work that has been begun before the deadline may still take. What hangs is left behind then. */
const GRACE: Ms = 5 * SECOND;

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
      await sideBySide(
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

/**
 * Works on several items at once until the deadline. A failed item is logged by its name and stops no other item. An item that hangs is no longer waited
 * for a few seconds after the deadline, so it does not keep the caller from what comes next.
 */
export async function sideBySide<T>(
  items: Iterable<T> | AsyncIterable<T>,
  deadline: Ms,
  nameOf: (item: T) => string,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const rest = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const hand = async () => {
    while (Date.now() < deadline) {
      const next = await rest.next();
      if (next.done) return;
      await attempt('sweep failed', nameOf(next.value), () => work(next.value));
    }
  };
  await atMostUntil(deadline + GRACE, Promise.all(Array.from({ length: HANDS }, hand)));
}

/** Waits for work, but not beyond a moment; what goes on then is left behind. */
export async function atMostUntil(moment: Ms, work: Promise<unknown>): Promise<void> {
  const late = Promise.withResolvers<void>();
  // Longer than a timer can wait is as good as for ever.
  const timer = setTimeout(late.resolve, Math.min(Math.max(0, moment - Date.now()), 2 ** 31 - 1));
  try {
    await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Does some work and logs its failure instead of throwing, so that the work after it is still done. */
export async function attempt(trouble: Event, path: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    tell(trouble, path === '' ? {} : { path }, error);
  }
}
