import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { retry } from '../sending/retry.ts';
import { live } from './live.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A fake source of data; it counts the listeners that were started, and knows those that are open. */
function source() {
  const listeners: { next: (value: string) => void; fail: (code: string) => void }[] = [];
  let begun = 0;
  return {
    listeners,
    begun: () => begun,
    listen: (next: (value: string) => void, fail: (code: string) => void) => {
      const listener = { next, fail };
      begun += 1;
      listeners.push(listener);
      return () => void listeners.splice(listeners.indexOf(listener), 1);
    },
  };
}

describe('Live data', () => {
  it('have a listener while they are shown, and a moment longer', async () => {
    const { listen, listeners, begun } = source();
    const { data } = live(listen);
    expect(begun()).toBe(0);
    const seen: (string | undefined)[] = [];
    const leave = data.subscribe((value) => seen.push(value));
    await vi.advanceTimersByTimeAsync(0);
    listeners[0]!.next('чат');
    expect(seen).toEqual([undefined, 'чат']);
    leave();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(listeners).toHaveLength(1);
    data.subscribe(() => {})();
    await vi.advanceTimersByTimeAsync(9_000);
    expect([listeners.length, begun()]).toEqual([1, 1]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([listeners.length, data.peek()]).toEqual([0, undefined]);
  });

  it('are listened to again after a failure, each time a little later, and keep the last value', async () => {
    const { listen, listeners, begun } = source();
    const { data, failed } = live(listen);
    data.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(0);
    listeners[0]!.next('чат');
    listeners.splice(0)[0]!.fail('unavailable');
    expect([data.peek(), failed.peek(), begun()]).toEqual(['чат', 'unavailable', 1]);
    await vi.advanceTimersByTimeAsync(1_000);
    listeners.splice(0)[0]!.fail('unavailable');
    await vi.advanceTimersByTimeAsync(2_999);
    expect(begun()).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    listeners[0]!.next('новее');
    expect([data.peek(), failed.peek(), begun()]).toEqual(['новее', null, 3]);
  });

  it('are asked for again after a refusal by the rules, but seldom: rights may be given back', async () => {
    const { listen, listeners, begun } = source();
    const { data, failed } = live(listen);
    data.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(0);
    listeners.splice(0)[0]!.fail('permission-denied');
    await vi.advanceTimersByTimeAsync(4_999);
    expect([failed.peek(), begun()]).toEqual(['permission-denied', 1]);
    await vi.advanceTimersByTimeAsync(1);
    expect([failed.peek(), begun()]).toEqual(['permission-denied', 2]);
    listeners.splice(0)[0]!.fail('permission-denied');
    await vi.advanceTimersByTimeAsync(15_000);
    listeners[0]!.next('снова здесь');
    expect([data.peek(), failed.peek(), begun()]).toEqual(['снова здесь', null, 3]);
  });

  it('are asked for at once when rights may have come back', async () => {
    const { listen, listeners, begun } = source();
    const { data } = live(listen);
    const leave = data.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(0);
    retry.wake();
    expect(begun()).toBe(1);
    listeners.splice(0)[0]!.fail('permission-denied');
    retry.wake();
    expect(begun()).toBe(2);
    listeners.splice(0)[0]!.fail('permission-denied');
    leave();
    retry.wake();
    expect(begun()).toBe(2);
  });

  it('are asked for a few times an hour for as long as the rules say no', async () => {
    const { listen, listeners, begun } = source();
    live(listen).data.subscribe(() => {});
    for (let minute = 0; minute < 60; minute++) {
      await vi.advanceTimersByTimeAsync(60_000);
      listeners.splice(0).forEach(({ fail }) => fail('permission-denied'));
    }
    expect(begun()).toBeLessThan(65);
  });
});
