import { byTurns } from '../turns.ts';

/** How much each company has had of a pass through the due work, by its id. */
export type Taken = ReadonlyMap<string, number>;

/**
 * What a worker does next out of a window, which is the next part of the due work, the longest due first. In one pass through all due work no company
 * gets more than `most`: what it has beyond that waits for the next pass, so a company with a thousand due chats holds up the others by `most` at the most.
 * Within the window the companies take turns. `left`: something was left for the next pass.
 */
export function nextTurn<T>(
  window: readonly T[],
  companyOf: (item: T) => string,
  taken: Taken,
  most: number,
): { chosen: T[]; taken: Taken; left: boolean } {
  const had = new Map(taken);
  const chosen = window.filter((item) => {
    const company = companyOf(item);
    const count = had.get(company) ?? 0;
    if (count >= most) return false;
    had.set(company, count + 1);
    return true;
  });
  return { chosen: byTurns(chosen, companyOf), taken: had, left: chosen.length < window.length };
}

/** The companies that have had their part of this pass, at most `limit`. The next windows are read without them. */
export function served(taken: Taken, most: number, limit: number): string[] {
  return [...taken].flatMap(([company, count]) => (count >= most ? [company] : [])).slice(0, limit);
}
