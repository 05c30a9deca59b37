import { expect, it } from 'vitest';
import { exclusively } from './exclusive.ts';

const forbidden = { request: () => Promise.reject(new DOMException('denied', 'SecurityError')) };
const free = {
  request: (_name: string, _options: unknown, work: () => unknown) => Promise.resolve(work()),
} as unknown as LockManager;

it('work is done once, with locks, without them, and where they are forbidden', async () => {
  for (const locks of [free, undefined, forbidden]) {
    let times = 0;
    expect(await exclusively('shop', locks)(async () => ++times)).toBe(1);
    expect(times).toBe(1);
  }
});

it('work that fails under a lock fails once', async () => {
  let times = 0;
  const failing = async () => {
    times++;
    throw new Error('no');
  };
  await expect(exclusively('shop', free)(failing)).rejects.toThrow('no');
  expect(times).toBe(1);
});

it('work does not wait for ever for a tab that sleeps with the lock', async () => {
  const asleep = {
    request: (_name: string, { signal }: LockOptions) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  } as unknown as LockManager;
  expect(await exclusively('shop', asleep, 1)(async () => 'done')).toBe('done');
});
