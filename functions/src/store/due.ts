import { Timestamp } from 'firebase-admin/firestore';
import type { Query } from 'firebase-admin/firestore';
import type { ChatLane } from '../domain/sweep/lanes.ts';
import type { Ms } from '../domain/time.ts';
import { db } from './firebase.ts';
import type { Source } from './pages.ts';

const at = (ms: Ms) => Timestamp.fromMillis(ms);

/** The part of a query that is in these shards. One shard is an equality, so the database walks one part of the index. */
export const inShards = (query: Query, shards: readonly number[]): Query =>
  shards.length === 1 ? query.where('shard', '==', shards[0]) : query.where('shard', 'in', shards);

/** The operators of some shards who are to become absent now; the longest due first. */
export const absencesDue = (shards: readonly number[], now: Ms): Source<{ companyId: string; operatorId: string }> => ({
  query: inShards(db.collectionGroup('private'), shards).where('absentAt', '<=', at(now)).orderBy('absentAt'),
  read: (doc) => ({ companyId: doc.get('companyId'), operatorId: doc.get('operatorId') }),
});

type Holder = { companyId: string; operatorId: string; chatIds: readonly string[] };

/** The operators of some shards who still have chats although they are absent or their account is deactivated. */
export function chatsOfWhoIs(what: 'absent' | 'deactivated', shards: readonly number[]): Source<Holder> {
  const operators = inShards(db.collectionGroup('operators'), shards);
  const away = what === 'absent' ? operators.where('status', '==', 'absent') : operators.where('active', '==', false);
  return {
    query: away.where('load', '>', 0).orderBy('load'),
    read: (doc) => ({ companyId: doc.ref.parent.parent!.id, operatorId: doc.id, chatIds: doc.get('openChats') }),
  };
}

/** A chat for which something is due. */
export type DueChat = { companyId: string; chatId: string };

/** How many companies a query can leave out (Firestore, `not-in`). */
export const MOST_LEFT_OUT = 10;

/** The due chats of a lane in some shards, the longest due first. Companies are left out only where one shard is asked, since Firestore joins no `in` with a `not-in`. */
export function chatsDue(
  lane: ChatLane,
  shards: readonly number[],
  now: Ms,
  without: readonly string[] = [],
): Source<DueChat> {
  const due = inShards(db.collectionGroup('chats').where('lane', '==', lane), shards).where('dueAt', '<=', at(now));
  const others =
    shards.length > 1 || without.length === 0 ? due : due.where('companyId', 'not-in', without.slice(0, MOST_LEFT_OUT));
  return {
    query: others.orderBy('dueAt').orderBy('companyId').select('companyId', 'dueAt'),
    read: (doc) => ({ companyId: doc.get('companyId'), chatId: doc.id }),
  };
}

/** A part of all companies in the order of their ids: after `after`, and not after `last`. */
export type Stretch = { after: string; last: string };

/** The first company of a stretch in some shards that has a chat in the queue; null when there is none. */
export const nextWaiting = (shards: readonly number[], stretch: Stretch): Promise<string | null> =>
  nextOf(db.collectionGroup('chats').where('state', '==', 'queued'), shards, stretch);

/** The same for closed chats that the figures of their day do not hold, or hold in an earlier state. */
export const nextUncounted = (shards: readonly number[], stretch: Stretch): Promise<string | null> =>
  nextOf(db.collectionGroup('chats').where('uncounted', '==', true), shards, stretch);

/** The same for intervals of the ledger that the figures do not hold with all their corrections. */
export const nextUnmeasured = (shards: readonly number[], stretch: Stretch): Promise<string | null> =>
  nextOf(db.collectionGroup('shifts').where('unmeasured', '==', true), shards, stretch);

/** The same for companies whose figures are being counted anew. */
export const nextRecount = (shards: readonly number[], stretch: Stretch): Promise<string | null> =>
  nextOf(db.collectionGroup('recounts').where('due', '==', true), shards, stretch);

/** The same for companies in which a merged topic is still followed by what had it. */
export const nextMerging = (shards: readonly number[], stretch: Stretch): Promise<string | null> =>
  nextOf(db.collectionGroup('topics').where('merging', '==', true), shards, stretch);

/** The same for closed chats that are not found by their words yet, or by what they were before. */
export const nextUnworded = (shards: readonly number[], stretch: Stretch): Promise<string | null> =>
  nextOf(db.collectionGroup('chats').where('unworded', '==', true), shards, stretch);

async function nextOf(query: Query, shards: readonly number[], { after, last }: Stretch): Promise<string | null> {
  const some = inShards(query, shards).where('companyId', '<=', last).where('companyId', '>', after);
  const [doc] = (await some.orderBy('companyId').limit(1).select('companyId').get()).docs;
  return doc?.get('companyId') ?? null;
}

/** Companies whose published knowledge is to be trained again, since the time of an entry has come or is over. */
export const knowledgeTurns = (now: Ms): Source<string> => ({
  query: db.collection('companies').where('published.turnsAt', '<=', at(now)),
  read: ({ id }) => id,
});

/** Companies that nobody has proven in time, and those whose removal was begun but has not finished. */
export const companiesEnding = (now: Ms): Source<string>[] =>
  [
    db.collection('companies').where('unproven.until', '<=', at(now)),
    db.collection('companies').where('unproven.ending', '==', true),
  ].map((query) => ({ query, read: ({ id }) => id }));
