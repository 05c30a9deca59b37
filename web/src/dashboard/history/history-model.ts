import { batch, computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Day } from '#domain/day.ts';
import { dayOf } from '#domain/day.ts';
import type { HistoryFilter } from '#domain/history.ts';
import { historyQuery } from '#domain/history.ts';
import { dated } from '#domain/history-period.ts';
import type { Ms } from '#domain/time.ts';
import type { Topic } from '#domain/topic.ts';
import { routedFilter } from '#domain/topic/route.ts';
import type { Reads } from '../database/reads.ts';
import type { Route } from '../app/route.ts';
import { filterOf, placeIn, searchOf } from './address.ts';
import type { Advice } from './by-words.ts';
import type { Finder, Hit } from './finder.ts';
import { byQuery } from './finder.ts';

/**
 * What has been found so far. `wordless`: the words are such as any text holds. `more`: whether older chats are left, and whether they are loading or failed to
 * load.
 */
export type Found =
  | { state: 'loading' }
  | { state: 'failed' }
  | { state: 'wordless' }
  | { state: 'found'; hits: readonly Hit[]; more: 'none' | 'some' | 'loading' | 'failed' };

export type HistoryReads = Pick<Reads, 'history' | 'historyCount' | 'found' | 'foundCount' | 'closedAt'>;

/** "История": the closed chats that the address asks for, a page at a time, and how many there are. */
export const HistoryModel = createModel(
  (
    reads: HistoryReads,
    route: ReadonlySignal<Route>,
    timeZone: ReadonlySignal<string | undefined>,
    now: ReadonlySignal<Ms>,
    topics: ReadonlySignal<readonly Topic[] | undefined>,
  ) => {
    const found = signal<Found>({ state: 'loading' });
    // Undefined: not known yet; null: could not be counted.
    const count = signal<{ total: number; exactly: boolean } | null | undefined>(undefined);
    const advice = signal<Advice | null>(null);
    const mark = signal<Finder['mark']>(null);
    const raw = computed(() => (route.value.page === 'history' ? route.value.search : null));
    /** The message that the opened chat begins at. */
    const place = computed(() => placeIn(raw.value ?? ''));
    // The address also says where a chat is opened, which is no other search. A topic in it may have been merged since.
    const search = computed(() =>
      raw.value === null ? null : searchOf(routedFilter(topics.value ?? [], filterOf(raw.value))),
    );
    const filter = computed(() => filterOf(search.value ?? ''));
    const today = computed<Day | undefined>(() =>
      timeZone.value === undefined ? undefined : dayOf(now.value, timeZone.value),
    );
    const wanted = computed<{ filter: HistoryFilter; zone: string } | null>(() => {
      if (search.value === null) return null;
      const { period, from, to } = filter.value;
      // A period is in days of the company's time zone. Without a period the search does not wait for the zone.
      if (period === undefined && from === undefined && to === undefined) return { filter: filter.value, zone: 'UTC' };
      const zone = timeZone.value;
      if (zone === undefined) return null;
      return { filter: period === undefined ? filter.value : dated(filter.value, today.value!), zone };
    });
    /** The finder of a search; null when there are only words that any text holds. Words come with code of their own. */
    const finderFor = ({ filter: asked, zone }: NonNullable<typeof wanted.value>) =>
      asked.words === undefined
        ? byQuery(reads, historyQuery(asked, zone))
        : import('./by-words.ts').then(({ byWords }) => byWords(reads, asked.words!, asked, zone));
    // The newest search, and what it is answered by. An answer to an older one is dropped.
    let asked: typeof wanted.value = null;
    let finder: Finder | null = null;

    const look = async (search: NonNullable<typeof wanted.value>) => {
      asked = search;
      finder = null;
      batch(() => {
        found.value = { state: 'loading' };
        count.value = undefined;
        advice.value = null;
        mark.value = null;
      });
      try {
        const coming = finderFor(search);
        const made = coming instanceof Promise ? await coming : coming;
        if (asked !== search) return;
        finder = made;
        if (made === null) {
          found.value = { state: 'wordless' };
          return;
        }
        mark.value = made.mark;
        void made.count().then(
          (total) => asked === search && (count.value = { total, exactly: made.exactly }),
          () => asked === search && (count.value = null),
        );
        const { hits, more } = await made.next();
        if (asked !== search) return;
        found.value = { state: 'found', hits, more: more ? 'some' : 'none' };
        if (hits.length === 0 && !more && search.filter.words !== undefined) void advise(search);
      } catch {
        if (asked === search) found.value = { state: 'failed' };
      }
    };
    /** Finds out why nothing was found. It helps, so nothing is said when it fails. */
    const advise = async (search: NonNullable<typeof wanted.value>) => {
      const { adviceFor } = await import('./by-words.ts');
      const given = await adviceFor(reads, search.filter.words ?? '', search.filter).catch(() => null);
      if (asked === search) advice.value = given;
    };
    effect(() => {
      const search = wanted.value;
      if (search !== null) untracked(() => void look(search));
    });

    return {
      filter,
      today,
      found,
      count,
      advice,
      /** A text in pieces, with what was looked for marked; null without words. */
      mark,
      place,
      /** A finder for the present address, from its beginning on; null while it is not known, or when there is nothing to look for. */
      finder: async () => (wanted.value === null ? null : finderFor(wanted.value)),
      retry: () => {
        const search = wanted.value;
        if (search !== null) void look(search);
      },
      more: async () => {
        const search = asked;
        const before = found.value;
        if (finder === null || before.state !== 'found' || before.more === 'loading') return;
        found.value = { ...before, more: 'loading' };
        try {
          const { hits, more } = await finder.next();
          if (asked === search)
            found.value = { state: 'found', hits: [...before.hits, ...hits], more: more ? 'some' : 'none' };
        } catch {
          if (asked === search) found.value = { ...before, more: 'failed' };
        }
      },
    };
  },
);
export type History = InstanceType<typeof HistoryModel>;
