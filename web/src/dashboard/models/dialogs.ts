import { computed, createModel } from '@preact/signals';
import { live } from '../live.ts';
import type { Reads } from '../reads.ts';

/** A visitor's earlier conversations, the newest first, without the one on the screen. */
export const DialogsModel = createModel((reads: Pick<Reads, 'dialogs'>, visitorId: string, openChatId: string) => {
  const { data } = live(reads.dialogs(visitorId));
  return { dialogs: computed(() => data.value?.filter(({ id }) => id !== openChatId)) };
});
