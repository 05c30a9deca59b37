import { computed, createModel } from '@preact/signals';
import type { ActiveChat, OpenChat } from '#domain/chat.ts';
import { byWaiting } from '#domain/routing.ts';
import { byUrgency } from './card.ts';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';

/** All waiting chats of the company, the longest waiting first, and all open ones in the same order: for supervisors and admins. */
export const QueueModel = createModel((reads: Pick<Reads, 'queue' | 'open' | 'late'>) => {
  const queue = live(reads.queue);
  const open = live(reads.open);
  const late = live(reads.late);
  return {
    waiting: computed(() => queue.data.value?.toSorted(byWaiting)),
    waitingFailed: queue.failed,
    late: late.data,
    open: computed(
      () => open.data.value && board([late.data.value ?? [], queue.data.value ?? [], open.data.value].flat()),
    ),
  };
});
export type Queue = InstanceType<typeof QueueModel>;

/**
 * The board of a supervisor: each chat once, by who waits longest. Those who wait are among them also when their chat is too old to be one of the
 * newest.
 */
export function board(found: readonly OpenChat[]): readonly OpenChat[] {
  return [...new Map(found.map((chat) => [chat.id, chat])).values()].toSorted(byUrgency);
}

/** Those that were not late at the last look. */
export function newlyLate(before: readonly ActiveChat[], now: readonly ActiveChat[]): readonly ActiveChat[] {
  const key = ({ id, alertedAt }: ActiveChat) => `${id} ${alertedAt}`;
  const known = new Set(before.map(key));
  return now.filter((chat) => !known.has(key(chat)));
}
