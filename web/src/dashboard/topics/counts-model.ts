import { computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Day } from '#domain/day.ts';
import type { Figure } from '#domain/report/report-shape.ts';
import type { Desk } from '../app/call.ts';
import { plusDays } from '../reports/calendar.ts';

/** How many days back chats are counted. */
export const SPANS = [28, 90, 365] as const;
export type Span = (typeof SPANS)[number];

type Counts = ReadonlyMap<string, Figure>;
const keyOf = (topicId: string | null, subtopicId: string | null) => `${topicId}:${subtopicId}`;

/**
 * How many chats each topic has had, by the figures of the days: no chat is read. `today` is undefined until the company's clock is known. The answer to an older
 * question is dropped.
 */
export const CountsModel = createModel((desk: Desk, today: ReadonlySignal<Day | undefined>) => {
  const span = signal<Span>(28);
  const found = signal<Counts | 'failed' | undefined>(undefined);
  let newest = 0;
  const look = async (to: Day, days: Span) => {
    const mine = ++newest;
    found.value = undefined;
    const outcome = await desk('report', { from: plusDays(to, 1 - days), to, by: 'topic' });
    if (mine !== newest) return;
    found.value = outcome.ok
      ? new Map(
          outcome.output.rows.flatMap(({ of, figures }) =>
            of.by === 'topic' ? [[keyOf(of.topicId, of.subtopicId), figures.chats] as const] : [],
          ),
        )
      : 'failed';
  };
  effect(() => {
    const [day, days] = [today.value, span.value];
    if (day !== undefined) untracked(() => void look(day, days));
  });
  return {
    span,
    failed: computed(() => found.value === 'failed'),
    /** The figure of a topic or a subtopic; null while it is not known, and for none. */
    of: (topicId: string, subtopicId: string | null = null): Figure | null =>
      found.value instanceof Map ? (found.value.get(keyOf(topicId, subtopicId)) ?? null) : null,
    known: computed(() => found.value instanceof Map),
  };
});
export type TopicCounts = InstanceType<typeof CountsModel>;
