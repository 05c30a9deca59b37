import {
  Timestamp,
  documentId,
  getCountFromServer,
  getDocsFromServer,
  limit,
  orderBy,
  query,
  startAfter,
  where,
} from 'firebase/firestore';
import type { CollectionReference, DocumentSnapshot, QueryConstraint } from 'firebase/firestore';
import type { ClosedChat, OpenChat } from '#domain/chat.ts';
import type { HistoryQuery } from '#domain/history.ts';
import type { Reads } from './reads.ts';

/** How many chats of one number are read: more are looked for in the history. */
const NUMBERED = 10;

/**
 * The reads of the history. They always go to the server, since the browser's cache holds only a part of the history. One page costs one query and
 * reads as many documents as it shows.
 */
export function historyReads(
  chats: CollectionReference,
  read: (found: DocumentSnapshot) => ClosedChat,
  readOpen: (found: DocumentSnapshot) => OpenChat,
): Pick<Reads, 'history' | 'historyCount' | 'closedNumbered' | 'openNumbered'> {
  const numbered = (number: number, ...of: QueryConstraint[]) =>
    getDocsFromServer(query(chats, where('client.number', '==', number), ...of, limit(NUMBERED)));
  return {
    history: async (wanted, after, count) => {
      // Two chats may have closed in the same millisecond, so the id is the second sort key and the cursor holds both.
      const order = [orderBy('closedAt', 'desc'), orderBy(documentId(), 'desc')];
      const from = after === null ? [] : [startAfter(Timestamp.fromMillis(after.closedAt), after.id)];
      const found = await getDocsFromServer(query(chats, ...wheres(wanted), ...order, ...from, limit(count)));
      return found.docs.map(read);
    },
    historyCount: async (wanted) =>
      (await getCountFromServer(query(chats, ...wheres(wanted), orderBy('closedAt', 'desc')))).data().count,
    closedNumbered: async (number) => (await numbered(number, where('state', '==', 'closed'))).docs.map(read),
    openNumbered: async (number) =>
      (await numbered(number, where('state', 'in', ['bot', 'queued', 'assigned', 'active']))).docs.map(readOpen),
  };
}

function wheres({ conditions, from, before }: HistoryQuery): QueryConstraint[] {
  return [
    ...conditions.map(({ field, op, value }) => where(field, op, value)),
    ...(from === null ? [] : [where('closedAt', '>=', Timestamp.fromMillis(from))]),
    ...(before === null ? [] : [where('closedAt', '<', Timestamp.fromMillis(before))]),
  ];
}
