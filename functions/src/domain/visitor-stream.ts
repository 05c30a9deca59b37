import { RULES, spend } from './limit.ts';
import type { Refused } from './refusal.ts';
import type { Ms } from './time.ts';
import type { Visitor } from './visitor.ts';

/** How many streams a visitor may have open at once. */
export const MOST_STREAMS = 3;

/**
 * A tab opens a stream. The visitor's newest streams go on, and an older one ends as soon as it learns of this. The newest tab is the one that the visitor
 * looks at, so it is not the one that loses its stream. Refuses `too-many` when streams are opened without a pause.
 */
export function openStream(visitor: Visitor, streamId: string, now: Ms): { ok: true; visitor: Visitor } | Refused {
  const paced = spend(visitor.streamPace, RULES['visitor streams'], now);
  if (!paced.ok) return paced;
  const streams = [...visitor.streams, streamId].slice(-MOST_STREAMS);
  return { ok: true, visitor: { ...visitor, streams, streamPace: paced.bucket } };
}

/** A stream has ended: it no longer counts among the visitor's streams. */
export function closeStream(visitor: Visitor, streamId: string): Visitor {
  return { ...visitor, streams: visitor.streams.filter((id) => id !== streamId) };
}
