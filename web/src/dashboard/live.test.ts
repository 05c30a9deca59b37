import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { live } from './live.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A place that data come from: how often it has been listened to, and who listens now. */
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
  it('are listened to while somebody looks, and a moment longer', async () => {
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

  it('come back after a break, each time a little later, and keep what was known', async () => {
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

  it('are not asked for again where the rules say no', async () => {
    const { listen, listeners, begun } = source();
    const { data, failed } = live(listen);
    data.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(0);
    listeners[0]!.fail('permission-denied');
    await vi.advanceTimersByTimeAsync(120_000);
    expect([failed.peek(), begun()]).toEqual(['permission-denied', 1]);
  });
});
