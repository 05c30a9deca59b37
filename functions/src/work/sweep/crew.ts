import type { Lane } from '../../domain/sweep/lanes.ts';
import { ALL_SHARDS } from '../../domain/sweep/shard.ts';
import type { Ms } from '../../domain/time.ts';
import { MINUTE } from '../../domain/time.ts';
import type { Crew } from '../../store/fairly.ts';
import { putTask } from '../../store/tasks.ts';
import { regionHere } from '../../params.ts';

/**
 * Calls a worker for each shard of a lane, once a minute also when it is asked twice. The workers come unless the queue is out of reach; then whoever called
 * goes on alone.
 */
export function crewOf(lane: Lane, now: Ms): Crew {
  let comes: Promise<boolean> | null = null;
  return () => (comes ??= callAll(lane, Math.floor(now / MINUTE)));
}

async function callAll(lane: Lane, minute: number): Promise<boolean> {
  const put = await Promise.all(
    ALL_SHARDS.map((shard) =>
      putTask(regionHere(), 'sweepShard', { lane, shard }, { id: `${lane}-${shard}-${minute}` }),
    ),
  );
  return put.every(Boolean);
}
