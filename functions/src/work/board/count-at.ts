import { setTimeout as wait } from 'node:timers/promises';
import { REST, countAt } from '../../domain/board/pace.ts';
import { parseInput } from '../../domain/contract/fields.ts';
import { TASKS } from '../../domain/contract/tasks.ts';
import { tell } from '../../log/tell.ts';
import { countBoard } from './count-board.ts';
import { putCount } from './tell-board.ts';

/**
 * A task that has come to count a board. One that comes a little early waits: whatever changes up to its moment counts on it. One that finds the board just
 * counted puts itself off, since what it came for may have been saved during that count.
 */
export async function countAtMoment(input: unknown): Promise<void> {
  const parsed = parseInput(TASKS.countBoard, input);
  if (!parsed.ok) return tell('not a task', { what: 'countBoard' });
  const { companyId, at } = parsed.value;
  const early = at - Date.now();
  if (early > 0) await wait(Math.min(early, REST));
  const counted = await countBoard(companyId);
  if (counted.what === 'young') await putCount(companyId, countAt(counted.countedAt, Date.now()));
}
