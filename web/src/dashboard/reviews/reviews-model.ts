import { computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { ClosedChat } from '#domain/chat.ts';
import { dayOf } from '#domain/day.ts';
import { HISTORY_PAGE, historyQuery } from '#domain/history.ts';
import { dated } from '#domain/history-period.ts';
import type { Review } from '#domain/review/review.ts';
import type { Ms } from '#domain/time.ts';
import type { Topic } from '#domain/topic.ts';
import { routedFilter } from '#domain/topic/route.ts';
import type { Reads } from '../database/reads.ts';
import type { Wanted } from './address.ts';
import { wantedIn } from './address.ts';

/** A chat with its verdict; null while it has none. */
export type Row = { chat: ClosedChat; review: Review | null };

export type Shown =
  | { state: 'loading' }
  | { state: 'failed' }
  | { state: 'shown'; rows: readonly Row[]; more: 'none' | 'some' | 'loading' | 'failed' };

/** How many pages of chats one step goes through at most, when hardly any of them is shown. */
const MOST_PAGES = 5;

/** The chats to be judged, a page at a time, each with its verdict. An answer to an older search is dropped. */
export const ReviewsModel = createModel(
  (
    reads: Pick<Reads, 'history' | 'reviews'>,
    search: ReadonlySignal<string>,
    timeZone: ReadonlySignal<string | undefined>,
    now: ReadonlySignal<Ms>,
    topics: ReadonlySignal<readonly Topic[] | undefined>,
  ) => {
    const shown = signal<Shown>({ state: 'loading' });
    // As a text, so that topics that change in any other way begin no new search.
    const routed = computed(() => {
      const { filter, state } = wantedIn(search.value);
      return JSON.stringify({ state, filter: routedFilter(topics.value ?? [], filter) });
    });
    const wanted = computed(() => JSON.parse(routed.value) as Wanted);
    const today = computed(() => (timeZone.value === undefined ? undefined : dayOf(now.value, timeZone.value)));
    let step = 0;
    /** The last chat that the shown rows were read from. */
    let last: ClosedChat | null = null;

    /** The rows after a chat that the search wants, the last chat that was read for them, and whether there may be more. */
    const next = async (after: ClosedChat | null) => {
      const { filter, state } = wanted.peek();
      const query = historyQuery(dated(filter, today.peek()!), timeZone.peek()!);
      const rows: Row[] = [];
      let read = after;
      for (let page = 0; page < MOST_PAGES; page++) {
        const chats = await reads.history(query, read, HISTORY_PAGE);
        if (chats.length === 0) return { rows, read, more: false };
        const found = new Map((await reads.reviews(chats.map(({ id }) => id))).map((review) => [review.id, review]));
        for (const chat of chats) {
          const review = found.get(chat.id) ?? null;
          if (state === 'all' || (state === 'done') === (review !== null)) rows.push({ chat, review });
        }
        read = chats.at(-1)!;
        if (chats.length < HISTORY_PAGE) return { rows, read, more: false };
        if (rows.length >= HISTORY_PAGE / 2) break;
      }
      return { rows, read, more: true };
    };
    const look = async (before: readonly Row[]) => {
      const mine = ++step;
      try {
        const { rows, read, more } = await next(last);
        if (mine !== step) return;
        last = read;
        shown.value = { state: 'shown', rows: [...before, ...rows], more: more ? 'some' : 'none' };
      } catch {
        if (mine === step)
          shown.value = before.length > 0 ? { state: 'shown', rows: before, more: 'failed' } : { state: 'failed' };
      }
    };
    const begin = () => {
      last = null;
      shown.value = { state: 'loading' };
      void look([]);
    };
    effect(() => {
      // Every day that passes is another search, since a period ends today.
      if (wanted.value && today.value !== undefined) untracked(begin);
    });

    return {
      wanted,
      today,
      shown,
      retry: begin,
      more: () => {
        const { value } = shown;
        if (value.state !== 'shown' || value.more === 'loading') return;
        shown.value = { ...value, more: 'loading' };
        void look(value.rows);
      },
      /** Shows a verdict that has come in the open chat. Its row stays, so that the list does not jump under somebody who works through it. */
      judged: (review: Review) => {
        const { value } = shown;
        if (value.state !== 'shown') return;
        const rows = value.rows.map((row) => (row.chat.id === review.id ? { ...row, review } : row));
        shown.value = { ...value, rows };
      },
    };
  },
);
export type Reviews = InstanceType<typeof ReviewsModel>;
