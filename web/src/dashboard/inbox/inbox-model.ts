import { batch, computed, createModel, signal } from '@preact/signals';
import type { ClosedChat } from '#domain/chat.ts';
import { byUrgency } from './card.ts';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';
import { CLOSED_PAGE } from '../database/reads.ts';

/** The tabs "мои" and "закрытые". */
export const InboxModel = createModel((reads: Pick<Reads, 'mine' | 'closed' | 'closedBefore'>) => {
  const mine = live(reads.mine);
  const newest = live(reads.closed);
  const older = signal<readonly ClosedChat[]>([]);
  const loadingOlder = signal(false);
  const olderFailed = signal(false);
  const reachedEnd = signal(false);

  const closed = computed(() => newest.data.value && joinClosed(newest.data.value, older.value));
  return {
    mine: computed(() => mine.data.value?.toSorted(byUrgency)),
    mineFailed: mine.failed,
    closed,
    loadingOlder,
    /** Older chats were asked for and failed to load. */
    olderFailed,
    hasOlder: computed(() => !reachedEnd.value && (closed.value?.length ?? 0) >= CLOSED_PAGE),
    loadOlder: async () => {
      const last = closed.value?.at(-1);
      if (last === undefined || loadingOlder.value) return;
      batch(() => {
        loadingOlder.value = true;
        olderFailed.value = false;
      });
      try {
        const page = await reads.closedBefore(last);
        batch(() => {
          older.value = [...older.value, ...page];
          reachedEnd.value = page.length < CLOSED_PAGE;
        });
      } catch {
        olderFailed.value = true;
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
  return [...newest, ...older.filter(({ id }) => !have.has(id))].toSorted(byClosing);
}

/** The server's order. For chats closed in the same millisecond the id decides. */
const byClosing = (a: ClosedChat, b: ClosedChat) => b.closedAt - a.closedAt || (a.id < b.id ? 1 : -1);
