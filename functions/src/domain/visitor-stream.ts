import { RULES, spend } from './limit.ts';
import type { Refused } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Ms } from './time.ts';
import { SECOND } from './time.ts';
import { isHereUntil } from './visitor-presence.ts';
import type { Visitor } from './visitor.ts';

/** How many streams a visitor may have open at once. */
export const MOST_STREAMS = 3;

/**
 * A tab opens a stream. The visitor's newest streams go on, and an older one ends as soon as it learns of this. The newest tab is the one that the visitor
 * looks at, so it is not the one that loses its stream. The visitor is there while it lives, which is `lifeMs` at most. Refuses `too-many` when streams are opened without a pause.
 */
export function openStream(
  visitor: Visitor,
  streamId: string,
  lifeMs: Ms,
  now: Ms,
): { ok: true; visitor: Visitor } | Refused {
  const paced = spend(visitor.streamPace, RULES['visitor streams'], now);
  if (!paced.ok) return paced;
  const streams = [...visitor.streams, streamId].slice(-MOST_STREAMS);
  return { ok: true, visitor: { ...isHereUntil(visitor, now + lifeMs), streams, streamPace: paced.bucket } };
}

/**
 * A stream has ended: it no longer counts among the visitor's streams. With the last one the visitor may have left the page. An id that a dead instance
 * has left behind counts as a stream until its life is over.
 */
export function closeStream(visitor: Visitor, streamId: string, now: Ms): Visitor {
  const streams = visitor.streams.filter((id) => id !== streamId);
  const hereUntil = streams.length > 0 ? visitor.hereUntil : Math.min(visitor.hereUntil ?? now, now);
  return { ...visitor, streams, hereUntil };
}

/** How long a widget without a stream reads the conversation now and then, before it asks for a stream again: at least so long, and up to twice as long. */
const NO_PLACE_WAIT: Ms = 30 * SECOND;

/**
 * May a company have another stream in an instance in which it has `open` streams? Of the places of an instance one company gets at most `most`, so that others
 * find a place beside it however many visitors it has; 0 is no limit. Refuses `too-many` (with `retryMs`, spread by chance: those who were refused together do
 * not come back together).
 */
export function mayHaveStream(open: number, most: number, random: () => number): { ok: true } | Refused {
  if (most === 0 || open < most) return { ok: true };
  return refuse('too-many', { retryMs: Math.ceil(NO_PLACE_WAIT * (1 + random())) });
}
