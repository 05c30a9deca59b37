import type { Topic } from './company.ts';
import type { Refused } from './refusal.ts';
import { refuse } from './refusal.ts';

/** Is there such a topic, and in it such a subtopic, if one is meant? Refuses `unknown-topic`. */
export function isTopic(topic: Topic | null, subtopicId: string | null): { ok: true } | Refused {
  const known = topic !== null && (subtopicId === null || topic.subtopics.some(({ id }) => id === subtopicId));
  return known ? { ok: true } : refuse('unknown-topic');
}
