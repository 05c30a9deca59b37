import { expect, test } from 'vitest';
import { toAdopt } from '../../../src/domain/sweep/adoption.ts';
import { wentOn } from '../../../src/domain/sweep/rounds.ts';
import { SHARDS } from '../../../src/domain/sweep/shard.ts';

test('Documents of an earlier version get their shard in one round at once and one more in the night, and never again', () => {
  const first = toAdopt(null, 'minute')!;
  const half = wentOn(first, ['a', 'b']);
  expect(toAdopt(half, 'minute')).toEqual({ shards: SHARDS, rounds: 0, after: 'b' });
  const over = wentOn(half, []);
  expect(toAdopt(over, 'minute')).toBe(null);
  const second = toAdopt(over, 'night')!;
  expect(second.after).toBe('');
  const done = wentOn(wentOn(second, ['a', 'b']), []);
  expect([toAdopt(done, 'minute'), toAdopt(done, 'night')]).toEqual([null, null]);
});

test('Another number of shards begins from the beginning', () => {
  const done = { shards: SHARDS + 1, rounds: 2, after: 'z' };
  expect(toAdopt(done, 'minute')).toEqual({ shards: SHARDS, rounds: 0, after: '' });
});
