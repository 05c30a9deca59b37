import { logger } from 'firebase-functions';
import type { QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { Ms } from '../../domain/time.ts';
import { db } from '../../store/firebase.ts';
import { countChats } from './stats.ts';

/** A save may write 500 documents; so many chats and the figures of their day. */
const PAGE = 200;

/**
 * Counts closed chats that the daily figures do not hold yet, or not as they are now (a late rating, another topic). In pages and not at each
 * close: the figures of a day are one document, which a busy company would otherwise write many times a second.
 */
export async function countClosed(deadline: Ms): Promise<void> {
  const uncounted = db.collectionGroup('chats').where('uncounted', '==', true).orderBy('__name__');
  let page = uncounted.limit(PAGE);
  while (Date.now() < deadline) {
    const found = await page.get();
    for (const docs of Map.groupBy(found.docs, keyOf).values()) {
      if (Date.now() >= deadline) return;
      const [first] = docs;
      try {
        await countChats(
          first!.get('companyId'),
          first!.get('metrics.day'),
          docs.map(({ id }) => id),
        );
      } catch (error) {
        logger.error('not counted', { path: first!.ref.path, error: error instanceof Error ? error.name : 'unknown' });
      }
    }
    const last = found.docs.at(-1);
    if (last === undefined || found.size < PAGE) return;
    page = uncounted.startAfter(last).limit(PAGE);
  }
}

const keyOf = (doc: QueryDocumentSnapshot) => `${doc.get('companyId')} ${doc.get('metrics.day')}`;
