import { Timestamp } from 'firebase-admin/firestore';
import type { Query } from 'firebase-admin/firestore';
import { db } from '../store/firebase.ts';
import { mails } from '../store/outbox.ts';

const PAGE = 300;

/** Removes letters and rate-limit buckets whose time is over. */
export async function sweepNightly(): Promise<void> {
  const now = Timestamp.now();
  await removeAll(mails.where('deleteAt', '<=', now));
  await removeAll(db.collectionGroup('questions').where('expireAt', '<=', now));
  await removeAll(db.collection('limits').where('expireAt', '<=', now));
}

async function removeAll(query: Query): Promise<void> {
  for (;;) {
    const found = await query.limit(PAGE).get();
    if (found.empty) return;
    const batch = db.batch();
    for (const doc of found.docs) batch.delete(doc.ref);
    await batch.commit();
  }
}
