import type { Topic } from '#domain/topic.ts';

/** How many of the other topics stand before a topic that is put before or after another one: the place that the server is told. */
export function placeAt(topics: readonly Topic[], id: string, other: string, edge: 'before' | 'after'): number {
  const others = topics.filter((topic) => topic.id !== id);
  return others.findIndex((topic) => topic.id === other) + (edge === 'after' ? 1 : 0);
}
