import { computed, createModel } from '@preact/signals';
import type { ActiveChat, OpenChat } from '#domain/chat.ts';
import { byWaiting } from '#domain/routing.ts';
import { byUrgency } from './card.ts';
import { live } from '../database/live.ts';
import { paged } from '../database/paged.ts';
import type { Reads } from '../database/reads.ts';
import { OPEN_PAGE } from '../database/reads.ts';

/** For supervisors and admins: the company's waiting chats and its open chats, both with the longest waiting first. */
export const QueueModel = createModel(
  (reads: Pick<Reads, 'queue' | 'open' | 'withBot' | 'late' | 'helps' | 'isAnyoneFree'>) => {
    const queue = live(reads.queue);
    const open = paged(reads.open, OPEN_PAGE);
    const withBot = paged(reads.withBot, OPEN_PAGE);
    const late = live(reads.late);
    const helps = live(reads.helps);
    const free = live(reads.isAnyoneFree);
    return {
      waiting: computed(() => queue.data.value?.toSorted(byWaiting)),
      waitingFailed: queue.failed,
      late: late.data,
      /** The chats whose owners call for a supervisor, the first call first. */
      helps: helps.data,
      /** May routing give somebody a chat now? */
      isAnyoneFree: free.data,
      /** The newest of the chats that the bot has, page by page. */
      withBot: { ...withBot, data: computed(() => withBot.data.value?.toSorted(byUrgency)) },
      moreOpen: { hasMore: open.hasMore, loadingMore: open.loadingMore, more: open.more },
      open: computed(
        () => open.data.value && board([late.data.value ?? [], queue.data.value ?? [], open.data.value].flat()),
      ),
    };
  },
);
export type Queue = InstanceType<typeof QueueModel>;

/**
 * The supervisor's list of open chats: each chat once, the longest waiting first. Waiting and late chats are added by their own listeners, since
 * the listener for open chats brings only the newest ones.
 */
export function board(found: readonly OpenChat[]): readonly OpenChat[] {
  return [...new Map(found.map((chat) => [chat.id, chat])).values()].toSorted(byUrgency);
}

/** The late chats that were not late before. */
export function newlyLate(before: readonly ActiveChat[], now: readonly ActiveChat[]): readonly ActiveChat[] {
  const key = ({ id, alertedAt }: ActiveChat) => `${id} ${alertedAt}`;
  const known = new Set(before.map(key));
  return now.filter((chat) => !known.has(key(chat)));
}
