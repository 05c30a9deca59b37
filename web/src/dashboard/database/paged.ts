import type { ReadonlySignal } from '@preact/signals';
import { computed, signal } from '@preact/signals';
import type { Listen, Live } from './live.ts';
import { live } from './live.ts';

/** A list that is kept up to date as far as it has been asked for. `hasMore`: there may be more than is loaded. */
export type Paged<T> = Live<readonly T[]> & {
  hasMore: ReadonlySignal<boolean>;
  loadingMore: ReadonlySignal<boolean>;
  /** Asks for another page; what is there stays on the screen until it comes. */
  more: () => void;
};

/** A list of which the first `page` are listened to, and as many more each time that somebody asks for more. */
export function paged<T>(listen: (count: number) => Listen<readonly T[]>, page: number): Paged<T> {
  const count = signal(page);
  const lists = new Map<number, Live<readonly T[]>>();
  const listOf = (most: number) => {
    const list = lists.get(most) ?? live(listen(most));
    lists.set(most, list);
    return list;
  };
  const wanted = computed(() => listOf(count.value));
  const loadingMore = computed(() => count.value > page && wanted.value.data.value === undefined);
  const data = computed(() => {
    const found = wanted.value.data.value;
    return found === undefined && count.value > page ? listOf(count.value - page).data.value : found;
  });
  return {
    data,
    failed: computed(() => wanted.value.failed.value),
    hasMore: computed(() => loadingMore.value || (data.value?.length ?? 0) >= count.value),
    loadingMore,
    more: () => {
      if (!loadingMore.peek()) count.value += page;
    },
  };
}
