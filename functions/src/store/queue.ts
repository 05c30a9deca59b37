import { FieldPath, Timestamp } from 'firebase-admin/firestore';
import type { QueuedChat } from '../domain/chat.ts';
import type { Ms } from '../domain/time.ts';
import { countOf } from './look.ts';
import { chats, operators } from './refs.ts';

/** The waiting chats of a company in the order in which they are served (domain/routing.ts, `byWaiting`). */
export const queueOf = (companyId: string) =>
  chats(companyId).where('state', '==', 'queued').orderBy('awaitingSince').orderBy(FieldPath.documentId());

/** The rest of it, after a chat of it. */
export const queueAfter = ({ companyId, awaitingSince, id }: QueuedChat) =>
  queueOf(companyId).startAfter(Timestamp.fromMillis(awaitingSince), id);

/** Who may be given a chat, in the order in which they are (`byLoad`). */
export const availableOf = (companyId: string) =>
  operators(companyId).where('available', '==', true).orderBy('load').orderBy('lastAssignedAt');

/**
 * How many chats have waited longer than one that waits since `since`: its place in the queue, less one. An aggregation, billed as one read for
 * each thousand of them, and nothing that anybody has to keep up to date or listen to.
 */
export async function waitingBefore(companyId: string, since: Ms): Promise<number> {
  const waiting = chats(companyId).where('state', '==', 'queued');
  return countOf(waiting.where('awaitingSince', '<', Timestamp.fromMillis(since)));
}
