import type { Lane } from '../../functions/src/domain/sweep/lanes.ts';
import { NOBODY } from '../../functions/src/store/fairly.ts';
import { CHAT_SWEEPERS } from '../../functions/src/work/sweep/minutely.ts';

/** One worker, as one instance of the function `sweepShard`: does each task that its parent sends, one after another, and says when it is done. */
const PATIENCE = 1_800_000;

process.on('message', (task: { lane: Exclude<Lane, 'figures' | 'letters'>; shard: number }) => {
  const stint = { shards: [task.shard], deadline: Date.now() + PATIENCE, crew: NOBODY };
  void CHAT_SWEEPERS[task.lane](stint).then(() => process.send!('done'));
});
process.send!('ready');
