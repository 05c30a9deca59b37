import type { Ms } from './time.ts';
import { SECOND } from './time.ts';
import type { Visitor } from './visitor.ts';

/** For how long a reading page counts as open. A widget without a stream reads at least every 15 seconds. */
const READS: Ms = 30 * SECOND;

/**
 * A visitor whose page is open until then at the latest. A visitor is there as long as one of their streams lives; what is written of it is the moment
 * when it ends by itself, so that an instance that dies leaves nobody behind as there.
 */
export function isHereUntil(visitor: Visitor, until: Ms): Visitor {
  return { ...visitor, hereUntil: Math.max(visitor.hereUntil ?? 0, until) };
}

/**
 * A visitor whose page reads the conversation, as it does where no stream gets through; null when there is nothing to note. A page reads shortly before
 * each new stream, too: that is not noted, so that a stream costs no further write. Who waits for nothing is not noted either.
 */
export function notesReading(visitor: Visitor, now: Ms): Visitor | null {
  const { openChatId, hereUntil, missedAt } = visitor;
  if (openChatId === null || hereUntil === null) return null;
  return missedAt !== null || hereUntil + READS < now ? isHereUntil(visitor, now + READS) : null;
}

/** Until when a visitor is there who does something now; null where their channel does not tell. */
export function seenNow({ hereUntil }: Pick<Visitor, 'hereUntil'>, now: Ms): Ms | null {
  return hereUntil === null ? null : Math.max(hereUntil, now);
}
