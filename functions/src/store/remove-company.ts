import { db } from './firebase.ts';
import { mails } from './mail.ts';
import { parcels } from './outbox.ts';
import { docOf } from './refs.ts';

/**
 * Removes a company with all that is below it, its people's documents and what was to leave it. The company itself goes last, so that who finds it again
 * finds what is left of it. Safe to run twice.
 */
export async function removeCompany(companyId: string, uids: readonly string[]): Promise<void> {
  const leaving = [mails.where('invite.companyId', '==', companyId), parcels.where('companyId', '==', companyId)];
  for (const query of leaving) for (const { ref } of (await query.get()).docs) await ref.delete();
  for (const uid of uids) await docOf.user(uid).ref.delete();
  const { ref } = docOf.company(companyId);
  await removeBelow();
  await ref.delete();
  // What a client has written in between.
  await removeBelow();

  async function removeBelow(): Promise<void> {
    for (const collection of await ref.listCollections()) await db.recursiveDelete(collection);
  }
}
