import { SLOT, countAt, isWatched } from '../../domain/board/pace.ts';
import type { Ms } from '../../domain/time.ts';
import { SECOND } from '../../domain/time.ts';
import { regionHere } from '../../params.ts';
import { look } from '../../store/look.ts';
import { docOf } from '../../store/refs.ts';
import { putTask } from '../../store/tasks.ts';
import { countBoard } from './count-board.ts';

/** For how long an instance remembers that nobody looks at a board. Whoever opens one has it counted once more after this time (watch-board.ts). */
export const UNWATCHED: Ms = 2 * SECOND;

/** Until when this instance has nothing to do for a company's board: nobody looks at it, or a task counts it later than that. */
const rests = new Map<string, Ms>();
const MOST = 5_000;

/**
 * Something has changed that the company's board shows: lets a task count it, unless one waits already or nobody looks. So many changes cost one read, one task and
 * one count, and nobody who makes a change waits for the count. What no task comes for, the sweep of the minute counts.
 */
export async function tellBoard(companyId: string): Promise<void> {
  const now = Date.now();
  if ((rests.get(companyId) ?? 0) > now) return;
  if (rests.size >= MOST) rests.clear();
  const watch = await look(docOf.boardWatch(companyId));
  if (watch === null || !isWatched(watch, now)) return void rests.set(companyId, now + UNWATCHED);
  const at = countAt(watch.countedAt, now);
  if (await putCount(companyId, at)) rests.set(companyId, at - SLOT);
  // Where there is no queue at all, the board is counted at once.
  else await countBoard(companyId);
}

/** Puts a task that counts the board at this moment; of several for one moment the queue takes one. */
export function putCount(companyId: string, at: Ms): Promise<boolean> {
  return putTask(regionHere(), 'countBoard', { companyId, at }, { at, id: `${companyId}-${at}` });
}
