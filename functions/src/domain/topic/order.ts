import type { Topic } from '../topic.ts';
import { isMerged } from './life.ts';

/** The topics that people see, in their order: by place, those that nobody has placed yet after them, by title. */
export const inTopicOrder = (topics: readonly Topic[]): readonly Topic[] =>
  topics
    .filter((topic) => !isMerged(topic))
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1));

const placeOf = ({ place }: Topic) => place ?? Number.MAX_SAFE_INTEGER;

/** The place of a new topic: after all that have one. None while the order is that of the titles. */
export function nextPlace(topics: readonly Topic[]): { place?: number } {
  const places = topics.flatMap(({ place }) => place ?? []);
  return places.length === 0 ? {} : { place: Math.max(...places) + 1 };
}

/**
 * The topics that get another place when one of them is to stand after so many of the others. Numbered anew from 0, so a repeat changes nothing, and two who move
 * topics through the same places at once meet each other in the save.
 */
export function moved(topics: readonly Topic[], id: string, count: number): readonly Topic[] {
  const ordered = inTopicOrder(topics);
  const others = ordered.filter((topic) => topic.id !== id);
  const after = [...others.slice(0, count), ...ordered.filter((topic) => topic.id === id), ...others.slice(count)];
  return after.flatMap((topic, place) => (topic.place === place ? [] : { ...topic, place }));
}
