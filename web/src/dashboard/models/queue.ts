import { computed, createModel } from '@preact/signals';
import { byWaiting } from '#domain/routing.ts';
import { live } from '../live.ts';
import type { Reads } from '../reads.ts';

/** All waiting chats of the company, the longest waiting first, and all open ones: for supervisors and admins. */
export const QueueModel = createModel((reads: Pick<Reads, 'queue' | 'open'>) => {
  const queue = live(reads.queue);
  const open = live(reads.open);
  return {
    waiting: computed(() => queue.data.value?.toSorted(byWaiting)),
    waitingFailed: queue.failed,
    open: open.data,
  };
});
