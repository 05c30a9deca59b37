import { FieldPath, Timestamp } from 'firebase-admin/firestore';
import type { QueuedChat } from '../domain/chat.ts';
import { queuedSince } from '../domain/chat.ts';
import { EVERYBODY, poolOf } from '../domain/group/chat-group.ts';
import { countOf } from './look.ts';
import { chats, operators } from './refs.ts';

/** All waiting chats of a company, in no order that matters. */
export const waitingOf = (companyId: string) => chats(companyId).where('state', '==', 'queued');

/** Those of one queue: of a group, or of everybody (domain/group/chat-group.ts). */
export const waitingIn = (companyId: string, pool: string) => waitingOf(companyId).where('pool', '==', pool);

/**
 * The waiting chats of a queue, or of all of them, in the order in which they are served (domain/routing.ts, `byWaiting`): those whose visitors are there, and those whose
 * visitors have left. A chat that was left has no `awaitingSince`, so it is not found.
 */
const QUEUED_BY = { here: 'awaitingSince', gone: 'gone.awaitingSince' } as const;
export type Part = keyof typeof QUEUED_BY;

export const queueOf = (companyId: string, part: Part, pool: string | null = null) =>
  (pool === null ? waitingOf(companyId) : waitingIn(companyId, pool))
    .where(QUEUED_BY[part], '>', Timestamp.fromMillis(0))
    .orderBy(QUEUED_BY[part])
    .orderBy(FieldPath.documentId());

/** What comes after a given chat in its part of its queue. */
export const queueAfter = (chat: QueuedChat) =>
  queueOf(chat.companyId, chat.gone === null ? 'here' : 'gone', poolOf(chat)).startAfter(
    Timestamp.fromMillis(queuedSince(chat)),
    chat.id,
  );

const staffOf = (companyId: string, pool: string) =>
  pool === EVERYBODY ? operators(companyId) : operators(companyId).where('groups', 'array-contains', pool);

/** The operators who may be given a chat of a queue, in the order in which they are chosen (`byLoad`). */
export const availableOf = (companyId: string, pool: string) =>
  staffOf(companyId, pool).where('available', '==', true).orderBy('load').orderBy('lastAssignedAt');

/** Those of a group who are at work, free or not. */
export const atWorkOf = (companyId: string, pool: string) =>
  staffOf(companyId, pool).where('active', '==', true).where('status', '==', 'working');

/** The queues in which anybody waits. Each costs one read, however many wait there. */
export async function poolsWaiting(companyId: string): Promise<string[]> {
  const pools: string[] = [];
  for (;;) {
    const after = waitingOf(companyId).where('pool', '>', pools.at(-1) ?? '');
    const [doc] = (await after.orderBy('pool').limit(1).select('pool').get()).docs;
    if (doc === undefined) return pools;
    pools.push(doc.get('pool'));
  }
}

/**
 * How many chats are served before one: its place in its queue, less one. It is an aggregation query, billed as one read for each thousand chats, so no
 * stored counter has to be kept up to date. A chat that its visitor has left comes after all whose visitors are there.
 */
export async function waitingBefore(chat: QueuedChat): Promise<number> {
  const before = Timestamp.fromMillis(queuedSince(chat));
  const of = (part: Part) => queueOf(chat.companyId, part, poolOf(chat));
  if (chat.gone === null) return countOf(of('here').where(QUEUED_BY.here, '<', before));
  const counts = await Promise.all([countOf(of('here')), countOf(of('gone').where(QUEUED_BY.gone, '<', before))]);
  return counts[0] + counts[1];
}
