import { batch, computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { ClosedChat } from '#domain/chat.ts';
import type { HistoryQuery } from '#domain/history.ts';
import { HISTORY_PAGE, historyQuery } from '#domain/history.ts';
import type { Reads } from '../database/reads.ts';
import type { Route } from '../app/route.ts';
import { filterOf } from './address.ts';

/** What has been found so far. `more`: whether older chats are left, and whether they are loading or failed to load. */
export type Found =
  | { state: 'loading' }
  | { state: 'failed' }
  | { state: 'found'; chats: readonly ClosedChat[]; more: 'none' | 'some' | 'loading' | 'failed' };

/** "История": the closed chats that the address asks for, a page at a time, and how many there are. */
export const HistoryModel = createModel(
  (
    reads: Pick<Reads, 'history' | 'historyCount'>,
    route: ReadonlySignal<Route>,
    timeZone: ReadonlySignal<string | undefined>,
  ) => {
    const found = signal<Found>({ state: 'loading' });
    // Undefined: not known yet; null: could not be counted.
    const count = signal<number | null | undefined>(undefined);
    const search = computed(() => (route.value.page === 'history' ? route.value.search : null));
    const filter = computed(() => filterOf(search.value ?? ''));
    const wanted = computed(() => {
      if (search.value === null) return null;
      const { from, to } = filter.value;
      // A period is in days of the company's time zone. Without a period the search does not wait for the zone.
      const zone = from === undefined && to === undefined ? 'UTC' : timeZone.value;
      return zone === undefined ? null : historyQuery(filter.value, zone);
    });
    // The newest query. An answer to an older one is dropped.
    let asked: HistoryQuery | null = null;

    const look = async (query: HistoryQuery) => {
      asked = query;
      batch(() => {
        found.value = { state: 'loading' };
        count.value = undefined;
      });
      void reads.historyCount(query).then(
        (total) => asked === query && (count.value = total),
        () => asked === query && (count.value = null),
      );
      try {
        const chats = await reads.history(query, null, HISTORY_PAGE);
        if (asked === query) found.value = { state: 'found', chats, more: moreAfter(chats) };
      } catch {
        if (asked === query) found.value = { state: 'failed' };
      }
    };
    effect(() => {
      const query = wanted.value;
      if (query !== null) untracked(() => void look(query));
    });

    return {
      filter,
      found,
      count,
      /** The query for the present address; null while it is not known. */
      query: () => wanted.value,
      retry: () => {
        const query = wanted.value;
        if (query !== null) void look(query);
      },
      more: async () => {
        const query = asked;
        const before = found.value;
        if (query === null || before.state !== 'found' || before.more === 'loading') return;
        const last = before.chats.at(-1);
        if (last === undefined) return;
        found.value = { ...before, more: 'loading' };
        try {
          const page = await reads.history(query, last, HISTORY_PAGE);
          if (asked === query)
            found.value = { state: 'found', chats: [...before.chats, ...page], more: moreAfter(page) };
        } catch {
          if (asked === query) found.value = { ...before, more: 'failed' };
        }
      },
    };
  },
);
export type History = InstanceType<typeof HistoryModel>;

const moreAfter = (page: readonly ClosedChat[]) => (page.length === HISTORY_PAGE ? 'some' : 'none');
