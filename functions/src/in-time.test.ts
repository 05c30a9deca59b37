import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Late, inTime } from './in-time.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('work that ends in time has its outcome, and leaves no timer', async () => {
  expect(await inTime(Promise.resolve('done'))).toBe('done');
  await expect(inTime(Promise.reject(new TypeError('broken')))).rejects.toThrow('broken');
  expect(vi.getTimerCount()).toBe(0);
});

it('work that hangs is given up before the dashboard gives up, and its later failure disturbs nobody', async () => {
  const work = Promise.withResolvers<string>();
  const told = inTime(work.promise).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(19_999);
  expect(await told).toBeInstanceOf(Late);
  work.reject(new Error('at last'));
  await vi.advanceTimersByTimeAsync(1);
});
