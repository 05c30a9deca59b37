import { computed, createModel } from '@preact/signals';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';
import { DIALOGS } from '../database/reads.ts';

/** A visitor's earlier conversations, the newest first, without the one on the screen. */
export const DialogsModel = createModel((reads: Pick<Reads, 'dialogs'>, visitorId: string, openChatId: string) => {
  const { data, failed } = live(reads.dialogs(visitorId));
  const earlier = computed(() => data.value?.filter(({ id }) => id !== openChatId));
  return {
    dialogs: computed(() => earlier.value?.slice(0, DIALOGS)),
    /** Are there more dialogs than are shown? */
    more: computed(() => (earlier.value?.length ?? 0) > DIALOGS),
    failed: computed(() => failed.value !== null),
  };
});
