import { RULES, spend } from './limit.ts';
import type { Refused } from './refusal.ts';
import type { Ms } from './time.ts';
import type { Visitor } from './visitor.ts';

/** So many streams a visitor may have open at once. */
export const MOST_STREAMS = 3;

/**
 * A tab opens a stream: the visitor's newest ones go on, and an older one ends as soon as it hears of this. The tab that was opened last is the one
 * before somebody's eyes, so it is never the one that is refused. Refuses `too-many` when streams are opened without a pause.
 */
export function openStream(visitor: Visitor, streamId: string, now: Ms): { ok: true; visitor: Visitor } | Refused {
  const paced = spend(visitor.streamPace, RULES['visitor streams'], now);
  if (!paced.ok) return paced;
  const streams = [...visitor.streams, streamId].slice(-MOST_STREAMS);
  return { ok: true, visitor: { ...visitor, streams, streamPace: paced.bucket } };
}

/** The stream has ended by itself, so it takes no place from another one. */
export function closeStream(visitor: Visitor, streamId: string): Visitor {
  return { ...visitor, streams: visitor.streams.filter((id) => id !== streamId) };
}
