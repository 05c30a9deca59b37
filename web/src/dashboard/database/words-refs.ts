import {
  Timestamp,
  documentId,
  endBefore,
  getCountFromServer,
  getDocsFromServer,
  limit,
  orderBy,
  query,
  startAfter,
  startAt,
  where,
} from 'firebase/firestore';
import type { CollectionReference, DocumentSnapshot, QueryConstraint } from 'firebase/firestore';
import type { ClosedChat } from '#domain/chat.ts';
import type { WordsPart } from '#domain/words/part.ts';
import type { WordsQuery } from '#domain/words/query.ts';
import type { Reads } from './reads.ts';

/**
 * The reads of a search by words. A page costs one query and as many documents as it finds, however many words and filters there are; then one query for the
 * chats that are shown. A company that has a search engine answers these reads from it (docs/architecture/data.md, "Words").
 */
export function wordsReads(
  words: CollectionReference,
  chats: CollectionReference,
  readPart: (found: DocumentSnapshot) => WordsPart,
  readChat: (found: DocumentSnapshot) => ClosedChat,
): Pick<Reads, 'found' | 'foundCount' | 'closedAt'> {
  return {
    found: async (wanted, after, count) => {
      const from = after === null ? wanted.start && startAt(wanted.start) : startAfter(after);
      const found = await getDocsFromServer(query(words, ...within(wanted), ...(from ? [from] : []), limit(count)));
      return found.docs.map(readPart);
    },
    foundCount: async (wanted) => {
      const from = wanted.start === null ? [] : [startAt(wanted.start)];
      return (await getCountFromServer(query(words, ...within(wanted), ...from))).data().count;
    },
    // Not by their ids: the rules of such a query are asked for each document, and an operator may not be told whether one is there.
    closedAt: async (moments) => {
      if (moments.length === 0) return [];
      const at = moments.map((moment) => Timestamp.fromMillis(moment));
      const wanted = query(chats, where('state', '==', 'closed'), where('closedAt', 'in', at));
      return (await getDocsFromServer(wanted)).docs.map(readChat);
    },
  };
}

function within({ conditions, end }: WordsQuery): QueryConstraint[] {
  return [
    ...conditions.map(({ field, op, value }) => where(field, op, value)),
    orderBy(documentId()),
    ...(end === null ? [] : [endBefore(end)]),
  ];
}
