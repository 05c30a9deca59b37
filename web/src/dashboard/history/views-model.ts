import { computed, createModel } from '@preact/signals';
import type { SavedView, ViewScope } from '#domain/saved-view.ts';
import { inOrder } from '#domain/in-order.ts';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';
import { filterOf, searchOf } from './address.ts';

export type ScopedView = SavedView & { scope: ViewScope };

/** The kept searches that this person may open: the team's and the person's own, each in its order. Empty while they load. */
export const ViewsModel = createModel((reads: Pick<Reads, 'sharedViews' | 'ownViews'>) => {
  const shared = live(reads.sharedViews);
  const own = live(reads.ownViews);
  const scoped = (views: readonly SavedView[] | undefined, scope: ViewScope): readonly ScopedView[] =>
    inOrder(views ?? []).map((view) => ({ ...view, scope }));
  const sharedViews = computed(() => scoped(shared.data.value, 'shared'));
  const ownViews = computed(() => scoped(own.data.value, 'own'));
  return {
    shared: sharedViews,
    own: ownViews,
    all: computed(() => [...sharedViews.value, ...ownViews.value]),
  };
});
export type Views = InstanceType<typeof ViewsModel>;

/** A search in the one form in which it is written, so that two can be compared, whichever version of the page has saved them. */
export const plainSearch = (search: string) => searchOf(filterOf(search));
