import type { Topic } from './company.ts';
import type { Refused } from './refusal.ts';
import { refuse } from './refusal.ts';

/** Does the topic exist, and the subtopic in it, if one is named? Refuses `unknown-topic`. */
export function isTopic(topic: Topic | null, subtopicId: string | null): { ok: true } | Refused {
  const known = topic !== null && (subtopicId === null || topic.subtopics.some(({ id }) => id === subtopicId));
  return known ? { ok: true } : refuse('unknown-topic');
}
