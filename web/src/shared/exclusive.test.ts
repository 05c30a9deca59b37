import { expect, it } from 'vitest';
import { exclusively } from './exclusive.ts';

const forbidden = { request: () => Promise.reject(new DOMException('denied', 'SecurityError')) };
const free = {
  request: <T>(_name: string, _options: LockOptions, work: () => Promise<T>) => work(),
};

it('work is done once, whether locks exist, are missing or are forbidden', async () => {
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

it('work does not wait for ever for a sleeping tab that holds the lock', async () => {
  const asleep = {
    request: <T>(_name: string, { signal }: LockOptions) =>
      new Promise<T>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  };
  expect(await exclusively('shop', asleep, 1)(async () => 'done')).toBe('done');
});
