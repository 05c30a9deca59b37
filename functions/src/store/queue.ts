import { FieldPath, Timestamp } from 'firebase-admin/firestore';
import type { Ms } from '../domain/time.ts';
import { chats, operators } from './refs.ts';

/** The waiting chats of a company in the order in which they are served (domain/routing.ts, `byWaiting`). */
export const queueOf = (companyId: string) =>
  chats(companyId).where('state', '==', 'queued').orderBy('awaitingSince').orderBy(FieldPath.documentId());

/** Who may be given a chat, in the order in which they are (`byLoad`). */
export const availableOf = (companyId: string) =>
  operators(companyId).where('available', '==', true).orderBy('load').orderBy('lastAssignedAt');

/**
 * How many chats have waited longer than one that waits since `since`: its place in the queue, less one. An aggregation, billed as one read for
 * each thousand of them, and nothing that anybody has to keep up to date or listen to.
 */
export async function waitingBefore(companyId: string, since: Ms): Promise<number> {
  const waiting = chats(companyId).where('state', '==', 'queued');
  const counted = await waiting.where('awaitingSince', '<', Timestamp.fromMillis(since)).count().get();
  return counted.data().count;
}
