import type { Versioned } from './form.ts';
import type { Refused } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Ms } from './time.ts';

/** A part of a topic. A retired one stays in the chats that have it, and is offered for no others. */
export type Subtopic = { id: string; title: string; retired?: true };

/**
 * A topic of conversation with its subtopics, written by an admin. `place` orders the topics (topic/order.ts). Without `life` it is in use. Chats, entries and figures
 * hold ids only, so a new title is shown everywhere at once.
 */
export type Topic = Versioned & {
  id: string;
  title: string;
  subtopics: readonly Subtopic[];
  place?: number;
  life?: TopicLife;
};

/**
 * A topic that is no longer in use. `retired`: it is offered for nothing new, and still named wherever it was. `merged`: another has taken its place; it stays as a sign that
 * leads there, for addresses, kept searches and the published bot, while what it had follows in the background.
 */
export type TopicLife = { is: 'retired'; at: Ms } | Merged;

/**
 * `subtopics`: which subtopic of `into` each of its own has become. `done` of about `total` chats have followed. `watching`: all have, and it is looked whether a
 * save that was under way has brought one more; then it is `over`.
 */
export type Merged = {
  is: 'merged';
  into: string;
  subtopics: Readonly<Record<string, string>>;
  at: Ms;
  done: number;
  total: number;
  stage: 'moving' | 'watching' | 'over';
};
/** The most topics that a company keeps, the retired ones among them: so many can still be chosen from one list. */
export const MOST_TOPICS = 300;
export const MOST_SUBTOPICS = 50;

type Chosen = { topicId: string; subtopicId: string | null };

/**
 * May the topic, and the subtopic in it if one is named, be chosen? What is retired may only stay where it is already (`had`). Refuses `unknown-topic`, `topic-retired`.
 */
export function isTopic(
  topic: Topic | null,
  subtopicId: string | null,
  had: Chosen | null = null,
): { ok: true } | Refused {
  const subtopic = topic?.subtopics.find(({ id }) => id === subtopicId);
  if (topic === null || topic.life?.is === 'merged' || (subtopicId !== null && subtopic === undefined))
    return refuse('unknown-topic');
  const stays = had?.topicId === topic.id;
  if (topic.life?.is === 'retired' && !stays) return refuse('topic-retired');
  return subtopic?.retired && !(stays && had.subtopicId === subtopicId) ? refuse('topic-retired') : { ok: true };
}
