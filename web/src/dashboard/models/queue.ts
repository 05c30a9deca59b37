import { computed, createModel } from '@preact/signals';
import type { ActiveChat, OpenChat } from '#domain/chat.ts';
import { byWaiting } from '#domain/routing.ts';
import { live } from '../live.ts';
import type { Reads } from '../reads.ts';

/** All waiting chats of the company, the longest waiting first, and all open ones, the late ones on top: for supervisors and admins. */
export const QueueModel = createModel((reads: Pick<Reads, 'queue' | 'open' | 'late'>) => {
  const queue = live(reads.queue);
  const open = live(reads.open);
  const late = live(reads.late);
  return {
    waiting: computed(() => queue.data.value?.toSorted(byWaiting)),
    waitingFailed: queue.failed,
    late: late.data,
    open: computed(() => open.data.value && lateFirst(late.data.value ?? [], open.data.value)),
  };
});
export type Queue = InstanceType<typeof QueueModel>;

/** The board of a supervisor: whose visitors wait too long stand on top, also when the chat is too old to be among the newest. */
export function lateFirst(late: readonly ActiveChat[], open: readonly OpenChat[]): readonly OpenChat[] {
  const first = new Set(late.map(({ id }) => id));
  return [...late, ...open.filter(({ id }) => !first.has(id))];
}

/** Those that were not late at the last look. */
export function newlyLate(before: readonly ActiveChat[], now: readonly ActiveChat[]): readonly ActiveChat[] {
  const key = ({ id, alertedAt }: ActiveChat) => `${id} ${alertedAt}`;
  const known = new Set(before.map(key));
  return now.filter((chat) => !known.has(key(chat)));
}
