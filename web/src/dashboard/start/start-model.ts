import type { ReadonlySignal } from '@preact/signals';
import { computed, createModel, signal } from '@preact/signals';
import type { Company } from '#domain/company.ts';
import { isUntouched } from '#domain/sample/untouched.ts';
import type { Topic } from '#domain/topic.ts';
import { historyQuery } from '#domain/history.ts';
import type { Operator } from '#domain/operator.ts';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';
import { STEPS, stepsDone } from './steps.ts';

type Used = Pick<Reads, 'invites' | 'knowledge' | 'look' | 'open' | 'historyCount'>;
type Around = {
  company: ReadonlySignal<Company | null | undefined>;
  topics: ReadonlySignal<readonly Topic[] | undefined>;
  everybody: ReadonlySignal<readonly Operator[] | undefined>;
};

/** A company's first steps: which of them are done, and whether the sample is there. */
export const StartModel = createModel((reads: Used, { company, topics, everybody }: Around) => {
  const invites = live(reads.invites(1)).data;
  const entries = live(reads.knowledge).data;
  const look = live(reads.look).data;
  const open = live(reads.open(1)).data;
  const closed = signal<number | undefined>(undefined);
  const hasChat = computed(() =>
    (open.value?.length ?? 0) > 0 || (closed.value ?? 0) > 0 ? true : closed.value === undefined ? undefined : false,
  );
  const steps = computed(() =>
    stepsDone({
      people: everybody.value?.length,
      invites: invites.value?.length,
      topics: topics.value?.length,
      entries: entries.value?.length,
      isPublished: company.value ? company.value.published !== null : undefined,
      hasLook: look.value === undefined ? undefined : look.value !== null,
      hasSite: company.value ? company.value.embedded !== undefined : undefined,
      hasChat: hasChat.value,
    }),
  );
  return {
    steps,
    done: computed(() => STEPS.filter((step) => steps.value[step]).length),
    /** Entries of the sample are there as it brought them; undefined while nobody knows. */
    hasSample: computed(() => entries.value?.some((entry) => entry.id.startsWith('sample-') && isUntouched(entry))),
    /** Asks whether chats have been closed already. Without an answer the step only waits for an open chat. */
    askClosed: async () => {
      closed.value = await reads.historyCount(historyQuery({}, 'UTC')).catch(() => undefined);
    },
  };
});
export type Start = InstanceType<typeof StartModel>;
