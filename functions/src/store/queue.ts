import { FieldPath, Timestamp } from 'firebase-admin/firestore';
import type { QueuedChat } from '../domain/chat.ts';
import type { Ms } from '../domain/time.ts';
import { countOf } from './look.ts';
import { chats, operators } from './refs.ts';

/** The waiting chats of a company in the order in which they are served (domain/routing.ts, `byWaiting`). */
export const queueOf = (companyId: string) =>
  chats(companyId).where('state', '==', 'queued').orderBy('awaitingSince').orderBy(FieldPath.documentId());

/** The part of the queue that comes after a given chat. */
export const queueAfter = ({ companyId, awaitingSince, id }: QueuedChat) =>
  queueOf(companyId).startAfter(Timestamp.fromMillis(awaitingSince), id);

/** The operators who may be given a chat, in the order in which they are chosen (`byLoad`). */
export const availableOf = (companyId: string) =>
  operators(companyId).where('available', '==', true).orderBy('load').orderBy('lastAssignedAt');

/**
 * How many chats have waited longer than one that waits since `since`: its place in the queue, less one. It is an aggregation query, billed as one
 * read for each thousand chats, so no stored counter has to be kept up to date.
 */
export async function waitingBefore(companyId: string, since: Ms): Promise<number> {
  const waiting = chats(companyId).where('state', '==', 'queued');
  return countOf(waiting.where('awaitingSince', '<', Timestamp.fromMillis(since)));
}
