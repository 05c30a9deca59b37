import { Timestamp } from 'firebase-admin/firestore';
import type { Query } from 'firebase-admin/firestore';
import { ALL_SHARDS } from '../domain/sweep/shard.ts';
import type { Ms } from '../domain/time.ts';
import { inShards } from './due.ts';
import { db } from './firebase.ts';
import { mails } from './mail.ts';
import { parcels } from './outbox.ts';

const PAGE = 300;

/** Removes what is no longer needed: old letters and parcels, questions that nobody has used, rate-limit buckets that are full again, counts of past days. */
export async function removeExpired(moment: Ms): Promise<void> {
  const now = Timestamp.fromMillis(moment);
  await removeAll(mails.where('deleteAt', '<=', now));
  await removeAll(inShards(parcels, ALL_SHARDS).where('deleteAt', '<=', now));
  await removeAll(db.collectionGroup('questions').where('expireAt', '<=', now));
  await removeAll(inShards(db.collection('limits'), ALL_SHARDS).where('expireAt', '<=', now));
  await removeAll(db.collectionGroup('usage').where('expireAt', '<=', now));
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
