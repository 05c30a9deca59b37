import type { Wait } from './board/lately.ts';
import { LATELY } from './board/lately.ts';
import type { Ms } from './time.ts';
import { HOUR, MINUTE } from './time.ts';

/** Of fewer answers nothing is told: one quick answer is no promise. */
const FEWEST = 3;
/** How many of the last answers are looked at. */
export const MOST_WAITS = 20;
/** A longer wait is not told: so far ahead it is a guess. */
const LONGEST_TOLD: Ms = 2 * HOUR;

/**
 * How long a client at this place of the queue (1: the next) may expect to wait for an answer, by the answers of the last half hour; null where that is not known. Each answer tells how
 * long its client was the next to be served: from the answer before it, or from when they came. So many of these times pass before a client as they have places to go. Rounded up
 * to whole minutes, from ten minutes on to five and from an hour on to thirty, since waiting longer than one was told is worse than shorter.
 */
export function expectedWait(position: number, waits: readonly Wait[], now: Ms): Ms | null {
  const lately = waits.filter(({ at }) => at > now - LATELY && at <= now).toSorted((a, b) => a.at - b.at);
  if (lately.length < FEWEST) return null;
  // Of the first one it is not known when the answer before it came.
  const turns = lately.slice(1).map(({ at, ms }, i) => at - Math.max(at - ms, lately[i]!.at));
  const mean = turns.reduce((sum, turn) => sum + turn, 0) / turns.length;
  const expected = roundedUp(position * mean);
  return expected > LONGEST_TOLD ? null : expected;
}

function roundedUp(ms: Ms): Ms {
  const step = ms > HOUR ? 30 * MINUTE : ms > 10 * MINUTE ? 5 * MINUTE : MINUTE;
  return Math.max(1, Math.ceil(ms / step)) * step;
}
