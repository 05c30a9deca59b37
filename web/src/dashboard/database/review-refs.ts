import type { DocumentReference } from 'firebase/firestore';
import { Timestamp, collection, doc, documentId, limit, orderBy, query, where } from 'firebase/firestore';
import { TIMES } from '#domain/document/times.ts';
import type { Look } from '#domain/look/look.ts';
import type { ReportLetter } from '#domain/report-letter.ts';
import type { ScoreCard } from '#domain/review/card.ts';
import type { Review } from '#domain/review/review.ts';
import { listenMany, listenOne, load, read } from './listen.ts';
import type { Reads } from './reads.ts';
import { REVIEWS_PAGE } from './reads.ts';

/** Firestore takes so many values for one field. */
const MOST_IDS = 30;
const MOST_UNSEEN = 20;

type ReviewReads = Pick<
  Reads,
  'reviews' | 'review' | 'ownReviews' | 'unseenReviews' | 'card' | 'reportLetters' | 'look'
>;

/** The reads of verdicts, of the card that they are made with, of who gets reports, and of the chat's look. */
export function reviewReads(company: DocumentReference, uid: string): ReviewReads {
  const reviews = collection(company, 'reviews');
  const own = query(reviews, where('operatorId', '==', uid));
  const of = read<Review>(TIMES.review, 'id');
  return {
    reviews: async (chatIds) => {
      const parts = Array.from({ length: Math.ceil(chatIds.length / MOST_IDS) }, (_, i) =>
        chatIds.slice(i * MOST_IDS, (i + 1) * MOST_IDS),
      );
      return (await Promise.all(parts.map((ids) => load(query(reviews, where(documentId(), 'in', ids)), of)))).flat();
    },
    review: (chatId) => listenOne(doc(reviews, chatId), of),
    // The last verdict comes once more, since another one may have its very millisecond.
    ownReviews: (before) =>
      load(
        query(
          own,
          ...(before === null ? [] : [where('at', '<=', Timestamp.fromMillis(before))]),
          orderBy('at', 'desc'),
          limit(REVIEWS_PAGE),
        ),
        of,
      ),
    unseenReviews: listenMany(query(own, where('seenAt', '==', null), limit(MOST_UNSEEN)), of),
    reportLetters: listenMany(
      query(collection(company, 'reportLetters')),
      read<ReportLetter>(TIMES.reportLetter, 'id'),
    ),
    look: listenOne(doc(company, 'looks', 'widget'), read<Look>([])),
    card: listenOne(doc(company, 'cards', 'score'), read<ScoreCard>([])),
  };
}
