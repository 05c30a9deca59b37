import type { AnsweringLine, BoardNow } from '#domain/board/board.ts';
import type { Ms } from '#domain/time.ts';

/** Who waits for an answer longer than the company's target now. `open`: the board names only the longest waits, and all of these are late. */
export function lateOf(
  { lines, all }: BoardNow['answering'],
  targetMs: Ms,
  now: Ms,
): { lines: readonly AnsweringLine[]; open: boolean } {
  const late = lines.filter(({ since }) => now - since >= targetMs);
  return { lines: late, open: late.length === lines.length && all > lines.length };
}

/** The longest wait in the queue of those who are there; null when nobody is. */
export function longestOf({ here, lines }: BoardNow['waiting']): Ms | null {
  return here === 0 ? null : (lines.find(({ goneSince }) => goneSince === null)?.since ?? null);
}
