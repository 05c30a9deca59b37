import { Timestamp } from 'firebase-admin/firestore';
import { TIMES } from '../domain/document/times.ts';
import type { HistoryQuery } from '../domain/history.ts';
import type { HistoryRow, RowCursor } from '../domain/history-row.ts';
import { ROW_FIELDS } from '../domain/history-row.ts';
import { codec } from './codec.ts';
import { lookFor } from './look.ts';
import { matching } from './matching.ts';
import { chats } from './refs.ts';

const ROW = codec<HistoryRow>(TIMES.chat, { idField: 'id' });

/** The next closed chats that a search finds, the last closed first, with what a row of a table needs of each and no more. */
export function historyRows(
  companyId: string,
  asked: HistoryQuery,
  after: RowCursor | null,
  count: number,
): Promise<readonly HistoryRow[]> {
  // Two chats may have closed in the same millisecond, so the id is the second sort key and the cursor holds both.
  const sorted = matching(chats(companyId), asked).orderBy('closedAt', 'desc').orderBy('__name__', 'desc');
  const query = after === null ? sorted : sorted.startAfter(Timestamp.fromMillis(after.closedAt), after.id);
  return lookFor(query.select(...ROW_FIELDS).limit(count), ROW);
}
