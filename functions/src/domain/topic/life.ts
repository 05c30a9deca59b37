import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import { MINUTE } from '../time.ts';
import type { Ms } from '../time.ts';
import type { Merged, Topic } from '../topic.ts';

export type MergedTopic = Topic & { life: Merged };

/** No save takes longer, so nothing gets a merged topic after it. */
export const UNDER_WAY: Ms = 10 * MINUTE;

export const isMerged = (topic: Topic): topic is MergedTopic => topic.life?.is === 'merged';
export const isOffered = (topic: Topic): boolean => topic.life === undefined;

/** The topic as it is retired. One that is retired already stays as it is. Refuses `unknown-topic` for one that was merged. */
export function retire(topic: Topic, now: Ms): { ok: true; topic: Topic } | Refused {
  if (isMerged(topic)) return refuse('unknown-topic');
  return { ok: true, topic: topic.life === undefined ? { ...topic, life: { is: 'retired', at: now } } : topic };
}

/** The topic in use again. Refuses `unknown-topic` for one that was merged. */
export function restore(topic: Topic): { ok: true; topic: Topic } | Refused {
  if (isMerged(topic)) return refuse('unknown-topic');
  if (topic.life === undefined) return { ok: true, topic };
  const { life: _, ...inUse } = topic;
  return { ok: true, topic: inUse };
}

/** After so many more chats have followed; none: nothing is left that has the topic. */
export function followed(topic: MergedTopic, chats: number, isLeft: boolean, now: Ms): MergedTopic {
  const { life } = topic;
  const done = life.done + chats;
  const stage = isLeft ? life.stage : now < life.at + UNDER_WAY ? 'watching' : 'over';
  return { ...topic, life: { ...life, done, total: stage === 'moving' ? Math.max(life.total, done) : done, stage } };
}
