import type { Judgement } from './judge.ts';
import type { ModelEntry } from './model.ts';
import type { BotTopic } from './outcome.ts';
import { NO_TOPIC } from './outcome.ts';

/**
 * What a message is about even when no entry answers it: the topic whose entries together have the most probability, then the subtopic of it that
 * has the most. With it a hand-off reaches the right people.
 */
export function likelyTopic({ probabilities, covered }: Judgement, entries: readonly ModelEntry[]): BotTopic {
  if (covered === 0) return NO_TOPIC;
  const [topicId, confidence] = heaviest(entries.map((entry, label) => [entry.topicId, probabilities[label]!]));
  const inTopic = entries.flatMap((entry, label): [string | null, number][] =>
    entry.topicId === topicId ? [[entry.subtopicId, probabilities[label]!]] : [],
  );
  return { topicId, subtopicId: heaviest(inTopic)[0], confidence };
}

function heaviest<T>(weighed: readonly (readonly [T, number])[]): [T | null, number] {
  const sums = new Map<T, number>();
  for (const [key, weight] of weighed) sums.set(key, (sums.get(key) ?? 0) + weight);
  let best: [T | null, number] = [null, 0];
  for (const [key, sum] of sums) if (sum > best[1]) best = [key, sum];
  return [best[0], Math.min(1, best[1])];
}
