import { placeOf } from './day-doc.ts';
import type { Question } from './question.ts';
import { topicKey } from './sums.ts';

/** What a question needs of a day or a digest besides the figures of all chats. `only`: of operators and topics this one alone. */
export type Needs = { channels: boolean; operators: boolean; topics: boolean; only: string | null };

export const ALL_OF_IT: Needs = { channels: true, operators: true, topics: true, only: null };

export function needsOf({ by, operatorId, topicId, subtopicId, channel }: Question): Needs {
  const key = operatorId ?? (topicId === undefined ? null : topicKey(topicId, subtopicId ?? null));
  return {
    channels: by === 'channel' || channel !== undefined,
    operators: by === 'operator' || operatorId !== undefined,
    topics: by === 'topic' || topicId !== undefined,
    only: by === undefined ? key : null,
  };
}

/** Which of so many parts are to be read. */
export function partsFor({ only }: Needs, parts: number): number[] {
  if (only !== null && parts > 0) return [parts === 1 ? 0 : placeOf(only, parts)];
  return Array.from({ length: parts }, (_, part) => part);
}
