import { db } from './firebase.ts';
import { mails } from './mail.ts';
import { parcels } from './outbox.ts';
import { docOf } from './refs.ts';

/**
 * Removes a company with all documents below it, its people's user documents, and its letters and parcels. The company document is removed last:
 * as long as it exists, a later run can find the company and remove the rest. Safe to run twice.
 */
export async function removeCompany(companyId: string, uids: readonly string[]): Promise<void> {
  const leaving = [mails.where('invite.companyId', '==', companyId), parcels.where('companyId', '==', companyId)];
  for (const query of leaving) for (const { ref } of (await query.get()).docs) await ref.delete();
  for (const uid of uids) await docOf.user(uid).ref.delete();
  const { ref } = docOf.company(companyId);
  await removeBelow();
  await ref.delete();
  // A client may have written below the company while it was being removed.
  await removeBelow();

  async function removeBelow(): Promise<void> {
    for (const collection of await ref.listCollections()) await db.recursiveDelete(collection);
  }
}
