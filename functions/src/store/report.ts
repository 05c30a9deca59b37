import { Timestamp } from 'firebase-admin/firestore';
import type { Query } from 'firebase-admin/firestore';
import type { HistoryFilter } from '../domain/history.ts';
import { historyQuery } from '../domain/history.ts';
import type { Ms } from '../domain/time.ts';
import { shardOf } from '../domain/sweep/shard.ts';
import { db } from './firebase.ts';
import { countOf } from './look.ts';
import { matching } from './matching.ts';
import { idsOf, pagesOf } from './pages.ts';
import { chats, operators, shifts, statsOf } from './refs.ts';

/** Closed chats that the figures do not hold as they are now. */
export const uncountedOf = (companyId: string) => chats(companyId).where('uncounted', '==', true);

/** Intervals of the ledger that the figures do not hold with all their corrections. */
export const unmeasuredOf = (companyId: string) =>
  db
    .collectionGroup('shifts')
    .where('unmeasured', '==', true)
    .where('shard', '==', shardOf(companyId))
    .where('companyId', '==', companyId);

/** Open chats that are or have been in somebody's hands, and began before a moment. */
export const heldOf = (companyId: string, before: Ms) =>
  chats(companyId).where('held', '==', true).where('startedAt', '<', Timestamp.fromMillis(before));

/** Operators who are at work since before a moment. */
export const workingOf = (companyId: string, before: Ms) =>
  operators(companyId).where('status', '==', 'working').where('statusSince', '<', Timestamp.fromMillis(before));

/** The oldest day that holds anything: a report asks for none before it. */
export const firstDayOf = (companyId: string) => statsOf(companyId).orderBy('__name__').select('v').limit(1);

/** What a report counts of a chat, where it counts from the chats themselves. */
const COUNTED = [
  'companyId',
  'state',
  'startedAt',
  'closedAt',
  'handedOffAt',
  'handedOffFor',
  'topic',
  'rating',
  'cameBackAt',
  'ending',
  'ownerId',
  'channel',
  'metrics',
];

/** The chats of a filter, with what a report counts of them. `doer`: those in which the operator has done something, whoever owned them. */
export function countable(companyId: string, filter: HistoryFilter, timeZone: string, doer?: string): Query {
  const closed = chats(companyId)
    .orderBy('closedAt', 'desc')
    .select(...COUNTED);
  const query = matching(closed, historyQuery(filter, timeZone));
  const done = ['handled', 'reassigned', 'transferred', 'first', 'responded'].map((set) => `${set}@${doer}`);
  return doer === undefined ? query : query.where('counts', 'array-contains-any', done);
}

/** How many closed chats a company has. */
export const closedOf = (companyId: string): Promise<number> =>
  countOf(chats(companyId).where('state', '==', 'closed').orderBy('closedAt', 'desc'));

/** The next operator in the order of their ids. */
export async function nextOperator(companyId: string, after: string): Promise<string | undefined> {
  const all = operators(companyId).orderBy('__name__').select().limit(1);
  return (await (after === '' ? all : all.startAfter(after)).get()).docs[0]?.id;
}

/** The intervals of an operator's ledger, page by page. */
export const shiftPages = (companyId: string, operatorId: string) =>
  pagesOf(idsOf(shifts(companyId, operatorId).orderBy('__name__').select()), 50);
