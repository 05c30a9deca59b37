import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectionModel } from './connection.ts';
import { retry } from './retry.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function screen({ online = true, fresh = true, updating = false, failed = null as string | null } = {}) {
  vi.spyOn(window.navigator, 'onLine', 'get').mockReturnValue(online);
  const failure = signal(failed);
  let wake = () => {};
  const lost = signal(false);
  const connection = new ConnectionModel({
    window,
    wakes: (listener) => {
      wake = listener;
      return () => {};
    },
    fresh: signal(fresh),
    failures: [signal(null), failure],
    lost,
    shown: signal([]),
    ask: () => new Promise(() => {}),
    reconnect: async () => {},
  });
  if (updating) wake();
  vi.advanceTimersByTime(4_000);
  return { connection, failure, lost, wake: () => wake() };
}

describe('The data on the screen', () => {
  it.each([
    ['good', {}, false],
    ['updating', { updating: true }, true],
    ['stale', { fresh: false }, true],
    ['refused', { failed: 'permission-denied' }, true],
    ['refused', { failed: 'permission-denied', updating: true }, true],
    ['refused', { failed: 'unauthenticated', fresh: false }, true],
    ['offline', { online: false, updating: true }, false],
    ['offline', { online: false, failed: 'permission-denied' }, false],
  ] as const)('are %s with %o; messages written now are held: %s', (state, around, doubted) => {
    const { connection } = screen(around);
    expect([connection.state.value, connection.doubted.value]).toEqual([state, doubted]);
  });

  it('count as possibly old from when a listener fails until it answers again', () => {
    const { connection, failure } = screen();
    failure.value = 'permission-denied';
    expect(connection.doubted.value).toBe(true);
    failure.value = null;
    expect([connection.state.value, connection.doubted.value]).toEqual(['good', false]);
  });
});

describe('Everything that waits to be tried again is tried at once', () => {
  it('when the page wakes up', () => {
    const { wake } = screen();
    const goOn = vi.fn();
    retry.later(60_000, goOn);
    wake();
    expect(goOn).toHaveBeenCalledOnce();
  });

  it('when somebody who was shut out is let in again', () => {
    const { lost } = screen();
    const goOn = vi.fn();
    lost.value = true;
    retry.later(60_000, goOn);
    expect(goOn).not.toHaveBeenCalled();
    lost.value = false;
    expect(goOn).toHaveBeenCalledOnce();
  });

  it('but not once the dashboard is closed', () => {
    const { connection, lost } = screen();
    lost.value = true;
    connection[Symbol.dispose]();
    const goOn = vi.fn();
    retry.later(60_000, goOn);
    lost.value = false;
    expect(goOn).not.toHaveBeenCalled();
  });
});
