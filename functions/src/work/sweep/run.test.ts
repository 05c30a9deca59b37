import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LANES } from '../../domain/sweep/lanes.ts';
import { MINUTE } from '../../domain/time.ts';
import { runMinute, runShard } from './run.ts';
import type { Sweepers } from './stint.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = () => new Promise<void>(() => {});
const fails = () => Promise.reject(new Error('broken'));

/** Sweepers that note which lanes they have worked on, and in which shards. */
function noting(): { sweepers: Sweepers; worked: string[] } {
  const worked: string[] = [];
  const sweepers = Object.fromEntries(
    LANES.map((lane) => [
      lane,
      async ({ shards }: { shards: readonly number[] }) => void worked.push(`${lane} ${shards.length}`),
    ]),
  ) as Sweepers;
  return { sweepers, worked };
}

test('a lane that hangs or fails keeps no other from its work, and is left behind after the deadline', async () => {
  const { sweepers, worked } = noting();
  const swept = runMinute({ ...sweepers, people: never, bot: fails }, Date.now() + MINUTE);
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  await swept;
  expect(worked).toEqual(['queues 16', 'figures 16', 'letters 16']);
});

test('a shard that hangs is left behind too, and its task works on nothing but its lane and shard', async () => {
  const { sweepers, worked } = noting();
  const hanging = runShard({ ...sweepers, bot: never }, { lane: 'bot', shard: 3 }, Date.now() + MINUTE);
  await runShard(sweepers, { lane: 'queues', shard: 3 }, Date.now() + MINUTE);
  expect(worked).toEqual(['queues 1']);
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  await hanging;
});

test.each([
  [{ lane: 'bot', shard: 16 }],
  [{ lane: 'nobody', shard: 0 }],
  [{ lane: 'bot', shard: '3' }],
  [{ lane: 'bot', shard: 3, more: 1 }],
  [null],
])('a task that an earlier version has left, such as %j, is not worked on', async (task) => {
  const { sweepers, worked } = noting();
  await runShard(sweepers, task, Date.now() + MINUTE);
  expect(worked).toEqual([]);
});
