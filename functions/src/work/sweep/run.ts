import { tell } from '../../log/tell.ts';
import { parseInput } from '../../domain/contract/fields.ts';
import { TASKS } from '../../domain/contract/tasks.ts';
import type { Lane } from '../../domain/sweep/lanes.ts';
import { LANES } from '../../domain/sweep/lanes.ts';
import type { Ms } from '../../domain/time.ts';
import { SECOND } from '../../domain/time.ts';
import { NOBODY } from '../../store/fairly.ts';
import { atMostUntil, attempt } from '../../store/pages.ts';
import { crewOf } from './crew.ts';
import type { Sweepers } from './stint.ts';
import { alone } from './stint.ts';

/** How long a lane may go on after the deadline: what it has begun ends by itself. A lane that hangs is left behind then, so the function ends in order. */
const PATIENCE: Ms = 8 * SECOND;

/**
 * The sweep of each minute: every lane beside the others, over all shards at once. A lane that holds more than a little calls a worker for each of its shards. So
 * a quiet deployment pays for a handful of queries a minute, and a busy one works on as many instances as it has lanes and shards.
 */
export async function runMinute(sweepers: Sweepers, deadline: Ms): Promise<void> {
  const now = Date.now();
  const run = (lane: Lane) => sweepers[lane]({ ...alone(deadline), crew: crewOf(lane, now) });
  const lanes = LANES.map((lane) => attempt('sweep stopped', lane, () => run(lane)));
  await atMostUntil(deadline + PATIENCE, Promise.all(lanes));
}

/** One worker's task: a lane of a shard until the deadline. It asks the stored state, so it may come late, twice or beside another. */
export async function runShard(sweepers: Sweepers, task: unknown, deadline: Ms): Promise<void> {
  const parsed = parseInput(TASKS.sweepShard, task);
  if (!parsed.ok) return tell('not a task', { what: 'sweepShard' });
  const { lane, shard } = parsed.value;
  const stint = { shards: [shard], deadline, crew: NOBODY };
  await atMostUntil(
    deadline + PATIENCE,
    attempt('sweep stopped', `${lane}/${shard}`, () => sweepers[lane](stint)),
  );
}
