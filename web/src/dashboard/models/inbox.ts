import { computed, createModel, signal } from '@preact/signals';
import type { ClosedChat } from '#domain/chat.ts';
import { byUrgency } from '../card.ts';
import { live } from '../live.ts';
import type { Reads } from '../reads.ts';
import { CLOSED_PAGE } from '../reads.ts';

/** The tabs "мои" and "закрытые". */
export const InboxModel = createModel((reads: Pick<Reads, 'mine' | 'closed' | 'closedBefore'>) => {
  const mine = live(reads.mine);
  const newest = live(reads.closed);
  const older = signal<readonly ClosedChat[]>([]);
  const loadingOlder = signal(false);
  const reachedEnd = signal(false);

  const closed = computed(() => newest.data.value && joinClosed(newest.data.value, older.value));
  return {
    mine: computed(() => mine.data.value?.toSorted(byUrgency)),
    mineFailed: mine.failed,
    closed,
    loadingOlder,
    hasOlder: computed(() => !reachedEnd.value && (closed.value?.length ?? 0) >= CLOSED_PAGE),
    loadOlder: async () => {
      const last = closed.value?.at(-1);
      if (last === undefined || loadingOlder.value) return;
      loadingOlder.value = true;
      try {
        const page = await reads.closedBefore(last.closedAt);
        older.value = [...older.value, ...page];
        reachedEnd.value = page.length < CLOSED_PAGE;
      } finally {
        loadingOlder.value = false;
      }
    },
  };
});
export type Inbox = InstanceType<typeof InboxModel>;

/** The live newest and the loaded older ones as one list, each chat once, the newest on top. */
export function joinClosed(newest: readonly ClosedChat[], older: readonly ClosedChat[]): readonly ClosedChat[] {
  const have = new Set(newest.map(({ id }) => id));
  return [...newest, ...older.filter(({ id }) => !have.has(id))].toSorted((a, b) => b.closedAt - a.closedAt);
}
