import type { ReadonlySignal } from '@preact/signals';
import { computed, createModel, signal } from '@preact/signals';
import type { Topic } from '#domain/topic.ts';
import type { Day } from '#domain/day.ts';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';
import type { Desk } from '../app/call.ts';
import type { Fates, Wanted } from './found-entries.ts';
import { EVERYTHING, findEntries } from './found-entries.ts';

/** How many entries a page shows. */
export const PAGE = 50;

type Around = { today: ReadonlySignal<Day>; topics: ReadonlySignal<readonly Topic[] | undefined> };
type Fating = { is: 'unknown' | 'asking' | 'failed' } | { is: 'known'; chats: number; fates: Fates };

/** The bot's knowledge, as an admin searches and sorts it page by page, and the state of its publication. */
export const KnowledgeModel = createModel(
  (reads: Pick<Reads, 'knowledge' | 'publication'>, { today, topics }: Around, desk: Desk) => {
    const { data } = live(reads.knowledge);
    const publication = live(reads.publication);
    const wanted = signal<Wanted>(EVERYTHING);
    const asked = signal(0);
    const fating = signal<Fating>({ is: 'unknown' });
    const fates = computed(() => (fating.value.is === 'known' ? fating.value.fates : null));
    const found = computed(
      () =>
        data.value &&
        findEntries(data.value, wanted.value, {
          today: today.value,
          topics: topics.value ?? [],
          fates: fates.value,
        }),
    );
    const pages = computed(() => Math.max(1, Math.ceil((found.value?.length ?? 0) / PAGE)));
    // Fewer entries may be left than the page that was shown.
    const page = computed(() => Math.min(asked.value, pages.value - 1));

    async function askFates(): Promise<void> {
      if (fating.peek().is === 'asking' || fating.peek().is === 'known') return;
      fating.value = { is: 'asking' };
      const outcome = await desk('entryFates', {});
      fating.value = outcome.ok ? { is: 'known', ...outcome.output } : { is: 'failed' };
    }

    return {
      wanted,
      all: data,
      /** The newest publication; null before the first. */
      publication: publication.data,
      found,
      fating,
      fates,
      /** From 0. */
      page,
      pages,
      shown: computed(() => found.value?.slice(page.value * PAGE, (page.value + 1) * PAGE)),
      /** Another search begins at its first page. What helps how often is asked from the server when it is needed first. */
      want: (change: Partial<Wanted>) => {
        wanted.value = { ...wanted.value, ...change };
        asked.value = 0;
        if (change.sort === 'helps' || change.state === 'seldom') void askFates();
      },
      turn: (to: number) => void (asked.value = Math.max(0, Math.min(to, pages.value - 1))),
    };
  },
);
export type Knowledge = InstanceType<typeof KnowledgeModel>;
