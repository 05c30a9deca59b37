import { createModel } from '@preact/signals';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';

/** The verdicts about the person's own chats that they have not read: what the list of sections counts. */
export const UnseenReviewsModel = createModel((reads: Pick<Reads, 'unseenReviews'>) => ({
  unseen: live(reads.unseenReviews).data,
}));
