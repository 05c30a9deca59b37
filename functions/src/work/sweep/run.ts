import { tell } from '../../log/tell.ts';
import { parseInput } from '../../domain/contract/fields.ts';
import { TASKS } from '../../domain/contract/tasks.ts';
import type { Lane } from '../../domain/sweep/lanes.ts';
import { LANES } from '../../domain/sweep/lanes.ts';
import type { Ms } from '../../domain/time.ts';
import { NOBODY } from '../../store/fairly.ts';
import { attempt } from '../../store/pages.ts';
import { crewOf } from './crew.ts';
import type { Sweepers } from './stint.ts';
import { alone } from './stint.ts';

/**
 * The sweep of each minute: every lane beside the others, over all shards at once. A lane that holds more than a little calls a worker for each of its shards. So
 * a quiet deployment pays for a handful of queries a minute, and a busy one works on as many instances as it has lanes and shards.
 */
export async function runMinute(sweepers: Sweepers, deadline: Ms): Promise<void> {
  const now = Date.now();
  const run = (lane: Lane) => sweepers[lane]({ ...alone(deadline), crew: crewOf(lane, now) });
  await Promise.all(LANES.map((lane) => attempt('sweep stopped', lane, () => run(lane))));
}

/** One worker's task: a lane of a shard until the deadline. It asks the stored state, so it may come late, twice or beside another. */
export async function runShard(sweepers: Sweepers, task: unknown, deadline: Ms): Promise<void> {
  const parsed = parseInput(TASKS.sweepShard, task);
  if (!parsed.ok) return tell('not a task', { what: 'sweepShard' });
  const { lane, shard } = parsed.value;
  await attempt('sweep stopped', `${lane}/${shard}`, () => sweepers[lane]({ shards: [shard], deadline, crew: NOBODY }));
}
