import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { Ms } from '../time.ts';
import type { Subtopic, Topic } from '../topic.ts';
import { MOST_SUBTOPICS } from '../topic.ts';
import type { MergedTopic } from './life.ts';
import { isMerged, isOffered } from './life.ts';

/**
 * Merges a topic into another one, which gets its subtopics; those with the same title become one. Whatever has the topic follows afterwards, about `chats`
 * chats of it. What is merged there already stays as it is. Refuses `unknown-topic`, `topic-retired` (into a retired one), `too-much` (subtopics).
 */
export function merge(
  from: Topic,
  into: Topic | null,
  chats: number,
  now: Ms,
): { ok: true; from: Topic; into: Topic } | Refused {
  if (into === null || into.id === from.id || isMerged(into)) return refuse('unknown-topic');
  if (isMerged(from)) return from.life.into === into.id ? { ok: true, from, into } : refuse('unknown-topic');
  if (!isOffered(into)) return refuse('topic-retired');
  const { all, became } = joined(into.subtopics, from.subtopics);
  if (all.length > MOST_SUBTOPICS) return refuse('too-much', { max: MOST_SUBTOPICS });
  const life = {
    is: 'merged',
    into: into.id,
    subtopics: became,
    at: now,
    done: 0,
    total: chats,
    stage: 'moving',
  } as const;
  return { ok: true, from: { ...from, life } satisfies MergedTopic, into: { ...into, subtopics: all } };
}

/** The subtopics of both, and what each of the second ones has become. */
function joined(ours: readonly Subtopic[], theirs: readonly Subtopic[]) {
  const all = [...ours];
  const became: Record<string, string> = {};
  for (const subtopic of theirs) {
    const same = all.find(({ title, id }) => id === subtopic.id || plain(title) === plain(subtopic.title));
    if (same === undefined) all.push(subtopic);
    became[subtopic.id] = same?.id ?? subtopic.id;
  }
  return { all, became };
}

const plain = (title: string) => title.trim().toLocaleLowerCase();
