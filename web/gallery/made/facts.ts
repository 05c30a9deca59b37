import type { RuleFacts } from '#domain/rules/facts.ts';
import type { Sketch } from '#domain/report/sketch.ts';
import { added } from '#domain/report/sketch.ts';
import { HOUR, MINUTE, SECOND } from '#domain/time.ts';

/** So many durations, spread evenly up to the longest. */
const spread = (count: number, longest: number): Sketch =>
  Array.from({ length: count }, (_, i) => ((i + 1) / count) * longest).reduce<Sketch>(added, {});

/** What an ordinary day of a company tells its rules of work. */
export const FACTS: RuleFacts = {
  day: '2026-03-26',
  isToday: false,
  chats: 214,
  handedOff: 126,
  reassignments: 3,
  waiting: spread(120, 4 * MINUTE),
  first: spread(120, 5 * MINUTE),
  response: spread(480, 6 * MINUTE),
  longest: {
    withBot: spread(80, HOUR),
    afterAnswer: spread(110, 90 * MINUTE),
    untaken: spread(120, 3 * MINUTE + 20 * SECOND),
    gone: spread(9, 14 * HOUR),
    ownerAway: spread(4, 6 * MINUTE),
  },
  ends: { person: 118, bot: 72, silent: 5, unanswered: 12 },
  rated: 61,
  peaks: [2, 3, 3, 5, 6],
};
