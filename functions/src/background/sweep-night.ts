import { Timestamp } from 'firebase-admin/firestore';
import type { Query } from 'firebase-admin/firestore';
import { isProofOver } from '../domain/proof.ts';
import type { Ms } from '../domain/time.ts';
import { MINUTE } from '../domain/time.ts';
import { endSignUp, endingCompanies } from '../work/account/end-company.ts';
import { db } from '../store/firebase.ts';
import { mails } from '../store/mail.ts';
import { parcels } from '../store/outbox.ts';
import { each } from '../store/pages.ts';

const PAGE = 300;
/** For companies whose mailbox nobody has proven; the rest is for tomorrow. */
const PATIENCE: Ms = 5 * MINUTE;

/** Ends companies that nobody has proven in time, and removes letters and rate-limit buckets whose time is over. */
export async function sweepNightly(): Promise<void> {
  const now = Timestamp.now();
  for (const query of endingCompanies(now.toDate()))
    await each(query, now.toMillis() + PATIENCE, (doc) =>
      endSignUp(doc.id, (unproven) => isProofOver(unproven, now.toMillis()), { onlyAlone: true }),
    );
  await removeAll(mails.where('deleteAt', '<=', now));
  await removeAll(parcels.where('deleteAt', '<=', now));
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
