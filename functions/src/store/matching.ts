import { Timestamp } from 'firebase-admin/firestore';
import type { Query } from 'firebase-admin/firestore';
import type { HistoryQuery } from '../domain/history.ts';

/** The part of a query of chats that a filter of the history finds. */
export function matching(query: Query, { conditions, from, before }: HistoryQuery): Query {
  let some = query;
  for (const { field, op, value } of conditions) some = some.where(field, op, value);
  if (from !== null) some = some.where('closedAt', '>=', Timestamp.fromMillis(from));
  return before === null ? some : some.where('closedAt', '<', Timestamp.fromMillis(before));
}
