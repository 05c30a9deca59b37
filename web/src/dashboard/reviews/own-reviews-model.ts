import { createModel, effect, signal, untracked } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Review } from '#domain/review/review.ts';
import type { Reads } from '../database/reads.ts';
import { REVIEWS_PAGE } from '../database/reads.ts';

type Shown = { state: 'loading' | 'shown' | 'failed'; all: readonly Review[]; more: boolean };

/** The verdicts about one's own chats. Those that nobody has read yet come live, the others a page at a time. */
export const OwnReviewsModel = createModel(
  (reads: Pick<Reads, 'ownReviews'>, unseen: ReadonlySignal<readonly Review[] | undefined>) => {
    const shown = signal<Shown>({ state: 'loading', all: [], more: false });
    const join = (reviews: readonly Review[]) => {
      const byId = new Map([...shown.peek().all, ...reviews].map((review) => [review.id, review]));
      return [...byId.values()].toSorted((a, b) => b.at - a.at);
    };
    let oldest: number | null = null;
    const more = async () => {
      shown.value = { ...shown.peek(), state: 'loading' };
      try {
        const page = await reads.ownReviews(oldest);
        oldest = page.at(-1)?.at ?? oldest;
        shown.value = { state: 'shown', all: join(page), more: page.length === REVIEWS_PAGE };
      } catch {
        shown.value = { ...shown.peek(), state: 'failed' };
      }
    };
    effect(() => {
      const fresh = unseen.value;
      if (fresh) untracked(() => (shown.value = { ...shown.peek(), all: join(fresh) }));
    });
    void more();
    return {
      shown,
      more,
      changed: (review: Review) => {
        shown.value = { ...shown.peek(), all: join([review]) };
      },
    };
  },
);
