import { Timestamp } from 'firebase-admin/firestore';
import type { Ms } from '../domain/time.ts';
import { inShards } from './due.ts';
import { db } from './firebase.ts';
import type { Source } from './pages.ts';

/** The addresses of some shards whose report is due, the longest due first. */
export const reportLettersDue = (
  shards: readonly number[],
  now: Ms,
): Source<{ companyId: string; letterId: string }> => ({
  query: inShards(db.collectionGroup('reportLetters'), shards)
    .where('dueAt', '<=', Timestamp.fromMillis(now))
    .orderBy('dueAt'),
  read: (doc) => ({ companyId: doc.get('companyId'), letterId: doc.id }),
});
