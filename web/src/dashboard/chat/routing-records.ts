import { computed, createModel } from '@preact/signals';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';

/** The routing decisions about one chat, the last one on top. */
export const RoutingRecordsModel = createModel((reads: Pick<Reads, 'records'>, chatId: string) => {
  const { data } = live(reads.records(chatId));
  return { records: computed(() => data.value?.toReversed()) };
});
