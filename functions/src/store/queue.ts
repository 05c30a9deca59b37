import { FieldPath, Timestamp } from 'firebase-admin/firestore';
import type { QueuedChat } from '../domain/chat.ts';
import { queuedSince } from '../domain/chat.ts';
import { countOf } from './look.ts';
import { chats, operators } from './refs.ts';

/** All waiting chats of a company, in no order that matters. */
export const waitingOf = (companyId: string) => chats(companyId).where('state', '==', 'queued');

/**
 * The waiting chats of a company in the order in which they are served (domain/routing.ts, `byWaiting`): those whose visitors are there, and those whose
 * visitors have left. The first query needs no field that earlier versions did not save. A chat that was left has no `awaitingSince`, so it is not found.
 */
const QUEUED_BY = { here: 'awaitingSince', gone: 'gone.awaitingSince' } as const;
type Part = keyof typeof QUEUED_BY;

export const queueOf = (companyId: string, part: Part) =>
  waitingOf(companyId)
    .where(QUEUED_BY[part], '>', Timestamp.fromMillis(0))
    .orderBy(QUEUED_BY[part])
    .orderBy(FieldPath.documentId());

/** What comes after a given chat in its part of the queue. */
export const queueAfter = (chat: QueuedChat) =>
  queueOf(chat.companyId, chat.gone === null ? 'here' : 'gone').startAfter(
    Timestamp.fromMillis(queuedSince(chat)),
    chat.id,
  );

/** The operators who may be given a chat, in the order in which they are chosen (`byLoad`). */
export const availableOf = (companyId: string) =>
  operators(companyId).where('available', '==', true).orderBy('load').orderBy('lastAssignedAt');

/**
 * How many chats are served before one: its place in the queue, less one. It is an aggregation query, billed as one read for each thousand chats, so no
 * stored counter has to be kept up to date. A chat that its visitor has left comes after all whose visitors are there.
 */
export async function waitingBefore(chat: QueuedChat): Promise<number> {
  const before = Timestamp.fromMillis(queuedSince(chat));
  const [here, gone] = [queueOf(chat.companyId, 'here'), queueOf(chat.companyId, 'gone')];
  if (chat.gone === null) return countOf(here.where(QUEUED_BY.here, '<', before));
  const counts = await Promise.all([countOf(here), countOf(gone.where(QUEUED_BY.gone, '<', before))]);
  return counts[0] + counts[1];
}
